"""What a press does in Digital Post: each module holds the presses of some of its places."""

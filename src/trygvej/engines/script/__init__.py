"""The exercise script: written once, played by the exercise, photographed by the guide, acted out by the film."""

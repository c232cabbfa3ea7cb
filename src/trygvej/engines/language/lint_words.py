"""The words that the lints look for, per language, and the phrases where they mean something else.

Each entry is a regular expression for whole words in small letters; Arabic ones are written without vowel signs and may
carry the usual prefixes (and, in, for, the).
"""

from typing import Final

COLOURS: Final = {
    "da": r"""(?:lyse|mørke|knald|grå|gul|blå)?(?:rød|blå|grøn|gul|grå|brun)(?:t|e|ne|lig|ligt|lige)?|gult?|gule
        |lyserødt?|lyserøde|sorte?|sort|hvidt?|hvide|orange|lilla|violette?|pink|rosa|turkis|beige""",
    "en": r"""(?:light|dark)?(?:red|blue|green|yellow|gr[ae]y|black|white|orange|purple|pink|brown)(?:d?ish)?
        |violet|turquoise|beige""",
    "ar": r"أحمر|حمراء|أخضر|خضراء|أزرق|زرقاء|أصفر|صفراء|أسود|سوداء|أبيض|بيضاء|رمادي|رمادية|برتقالي|برتقالية"
    r"|بنفسجي|بنفسجية|وردي|وردية|لون",
}

NOT_COLOURS: Final = {
    "da": r"""blå\ mandag|blå\ stempel|blå\ bog|det\ blå\ blod|røde?\ tråde?|(?-i:(?:Røde|Blå)\ Kors)
        |røde\ tal|sorte\ tal|grønt\ lys|det\ grønne\ område|hvide\ sande|hvide\ løgne?|gule\ sider|gule\ ærter|sorte?\ penge
        |sort\ arbejde
        |sort\ marked|sorte\ bør[sz]|sort\ på\ hvidt|sort\ snak|sort\ bælte|hvide\ varer
        |hvid\ jul
        |rødt\ kort|gult\ kort
        |grøn(?:t|ne)?\ (?:energi|strøm|omstilling|teknologi|afgift\w*|skat\w*|investering\w*|regnskab\w*|løsning\w*)
        |grønne?\ (?:fingre|erhverv|job|koncert)|grå\ (?:stær|zone|marked)|brune?\ (?:bønner|sovs)
        |sort[ /-]hvidt?|orange\ juice|blå\ blink""",
    "en": r"""(?-i:Red\ Cr(?:oss|escent))|red\ (?:tape|flags?)
        |green\ (?:energy|power|transition|tax\w*|light|card|investments?)
        |black\ (?:market|list|friday)|blue[ -]collar|white[ -]collar|white\ (?:paper|goods|lies?)|yellow\ pages
        |gr[ae]y\ (?:area|market|zone)|black[ -]and[ -]white|in\ the\ (?:red|black)|out\ of\ the\ blue
        |brown\ bread|orange\ juice""",
    "ar": r"الصليب الأحمر|الهلال الأحمر|البحر (?:الأحمر|الأسود|الأبيض)(?: المتوسط)?|الدار البيضاء|البيت الأبيض"
    r"|السوق السوداء|الطاقة الخضراء|ضوء أخضر|الضوء الأخضر",
}

DIRECTIONS: Final = {
    "da": r"""(?:til|mod|i|på|ude)?\ *(?:højre|venstre)(?:\ (?:side|hjørne|spalte|kolonne|menu))?|øverste?|nederste?
        |i\ (?:toppen|bunden|hjørnet)|oppe\ i|nede\ i""",
    "en": r"""(?:on|to|at|from)\ (?:the|your)\ (?:right|left)(?!\ (?:time|to|track|place|person|office))
        |(?:right|left)[ -]hand(?:\ (?:side|corner|column|menu))?|(?:top|bottom|upper|lower)[ -](?:right|left)
        |(?:at|in)\ the\ (?:top|bottom)|(?:top|bottom)\ of\ the\ (?:page|screen|window)|in\ the\ corner""",
    "ar": r"يمين الشاشة|يسار الشاشة|(?:على|إلى|في) (?:اليمين|اليسار)|اليمين|اليسار|يمينا|يسارا"
    r"|(?:أعلى|أسفل) (?:الصفحة|الشاشة|النافذة)|في (?:الأعلى|الأسفل)",
}

NOT_DIRECTIONS: Final = {
    "da": r"""(?:højre|venstre)\ (?:hånd|ben|fod|arm|øje|øre|håndsregel\w*)
        |øverste\ (?:ledelse|myndighed|organ|chef|retsinstans)
        |øverste\ ledelsesorgan\w*|partiet\ venstre""",
    "en": r"(?:right|left)[ -]hand(?:ed|er)|your\ right\ to",
    "ar": r"اليد (?:اليمنى|اليسرى)",
}

TONE: Final = {
    "da": r"bare|blot|simpelthen|ugyldigt?|ugyldige|fejl\ \d{3}|fejlkode\ \d+"
    r"|selvfølgelig|naturligvis|helt\ nemt|let\ som\ en\ leg",
    "en": r"just|simply|invalid|merely|obviously|error\ \d{3}|of\ course",
    "ar": r"ببساطة|غير صالحة?|بالطبع|بالتأكيد|خطأ \d{3}",
}

NOT_TONE: Final = {
    "da": r"bare\ (?:fødder|tæer|arme|ben|ansigt)",
    "en": r"just\ (?:like|been|started|now|as|before|after|in\ time)|(?:have|has|had|is|are)\ just|just\ cause",
    "ar": r"(?!)",
}

CLUES: Final = {
    "da": r"h.jre|venstre|.verst|nederst|toppen|bunden|hj.rnet|oppe|nede|bare|blot|simpelthen|ugyldig|fejl|selvf.lgelig"
    r"|naturligvis|nemt|leg",
    "en": r"right|left|top|bottom|upper|lower|corner|just|simply|invalid|merely|obviously|error|course",
    "ar": r".*(?:يمين|يسار|اعلي?|اسفل|اعلى|ببساطة|صالح|بالطبع|بالتاكيد|خطا).*",
}
"""How a word begins without which no direction and no tone is found; a quick way past texts that have none."""

"""The language of the window: ours where we have it, else English.

Every language is one file that `start.py translations` makes. English has one as well: it says how
numbers go with words ("1 article", "2 articles").
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pressmark.assets import resources

_NAME = "pressmark-translation"


def languages() -> list[str]:
    """Return the codes of the languages that the window speaks, such as "de"."""
    files = (resources() / "translations").glob("pressmark_*.qm")
    return sorted(path.stem.removeprefix("pressmark_") for path in files)


def set_language(application: QCoreApplication, language: str = "") -> str:
    """Let everything that is built from now on speak a language, "" for that of the system.

    Returns the code of the language it will be: English where the wanted one is not there.
    """
    for old in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(old)
        old.deleteLater()
    wanted = QLocale(language) if language else QLocale.system()
    ours = _load(application, wanted, "pressmark", str(resources() / "translations"))
    if ours is None:
        wanted = QLocale("en")
        ours = _load(application, wanted, "pressmark", str(resources() / "translations"))
    assert ours is not None, "English comes with Pressmark"
    spoken = ours.language()[:2]
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(application, QLocale(spoken), "qtbase", folder)
    if language:
        QLocale.setDefault(wanted)
    return spoken


def _load(
    application: QCoreApplication, locale: QLocale, name: str, folder: str
) -> QTranslator | None:
    """Install a file of a folder in the first of a locale's languages that is there."""
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    if not translator.load(locale, name, "_", folder):
        translator.deleteLater()
        return None
    application.installTranslator(translator)
    return translator

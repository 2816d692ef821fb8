//! The cases as files.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder under `ui/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Folder {
    Accept,
    Renamed,
    Reject,
    Attack,
    Limits,
}

/// The folders whose cases do not compile.
pub(crate) const REFUSED: [Folder; 3] = [Folder::Reject, Folder::Attack, Folder::Limits];

/// What says nothing to a user.
pub(crate) const NOT_FOR_USERS: [&str; 3] = [
    "in this attribute macro expansion",
    "cannot borrow value",
    "borrow of moved value: value",
];

impl Folder {
    pub(crate) const ALL: [Self; 5] = [
        Self::Accept,
        Self::Renamed,
        Self::Reject,
        Self::Attack,
        Self::Limits,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Renamed => "renamed",
            Self::Reject => "reject",
            Self::Attack => "attack",
            Self::Limits => "limits",
        }
    }

    fn path(self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("ui")
            .join(self.name())
    }
}

/// One file.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) folder: Folder,
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

impl Case {
    /// The folders below `ui/` and the file's name, as one name.
    pub(crate) fn name(&self) -> String {
        let name = self.to_string().replace(std::path::MAIN_SEPARATOR, "-");
        name.trim_end_matches(".rs").to_owned()
    }

    /// The path from this package.
    pub(crate) fn relative(&self) -> &Path {
        let here = env!("CARGO_MANIFEST_DIR");
        self.path.strip_prefix(here).unwrap_or(&self.path)
    }

    /// Whether it does nothing when it runs.
    pub(crate) fn does_nothing(&self) -> bool {
        self.text.contains("\nfn main() {}\n")
    }

    /// The `.stderr` beside it.
    pub(crate) fn wording(&self) -> Option<String> {
        fs::read_to_string(self.path.with_extension("stderr")).ok()
    }

    /// How many errors it has: one, or what its line `//! errors: n` says.
    pub(crate) fn errors(&self) -> usize {
        self.setting("errors")
            .map_or(1, |count| count.parse().unwrap_or(0))
    }

    /// Whether its wording refers to sources of the standard library, which rustc shows
    /// only where the component `rust-src` is installed.
    pub(crate) fn shows_the_standard_library(&self) -> bool {
        self.wording()
            .is_some_and(|wording| wording.contains("$RUST/"))
    }

    /// Whether an error may point at the attribute, as its line `//! points: attribute`
    /// says: where the token does not live long enough, or a method takes none.
    pub(crate) fn points_at_attribute(&self) -> bool {
        self.setting("points") == Some("attribute")
    }

    /// Whether its folder tells the verdict in edition 2024 only, as its line
    /// `//! edition: 2024` says; in edition 2021 it is the opposite.
    fn is_of_edition_2024(&self) -> bool {
        self.setting("edition") == Some("2024")
    }

    /// Whether rustc refuses it in this edition.
    pub(crate) fn is_refused_in(&self, year: u16) -> bool {
        REFUSED.contains(&self.folder) != (year < 2024 && self.is_of_edition_2024())
    }

    /// The notes of its `.stderr` on code that comes from a macro which is not its own.
    pub(crate) fn notes_on_foreign_macros(&self, wording: &str) -> Vec<String> {
        let notes = wording
            .lines()
            .filter(|line| line.contains("this error originates in"));
        let is_own = |note: &&str| {
            let name = note.split('`').nth(1).unwrap_or_default();
            self.text.contains(&format!("macro_rules! {name} "))
        };
        notes
            .filter(|note| !is_own(note))
            .map(str::to_owned)
            .collect()
    }

    fn setting(&self, name: &str) -> Option<&str> {
        let mut head = self
            .text
            .lines()
            .map_while(|line| line.strip_prefix("//! "));
        head.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui");
        let path = self.path.strip_prefix(ui).unwrap_or(&self.path);
        path.display().fmt(f)
    }
}

/// The cases of `folder`.
pub(crate) fn all(folder: Folder) -> Vec<Case> {
    let read = |path: PathBuf| Case {
        folder,
        text: fs::read_to_string(&path).unwrap_or_default(),
        path,
    };
    files(folder, "rs").into_iter().map(read).collect()
}

/// The cases of all folders.
pub(crate) fn everything() -> impl Iterator<Item = Case> {
    Folder::ALL.into_iter().flat_map(all)
}

/// The files of `folder` and the folders in it with this extension, sorted.
pub(crate) fn files(folder: Folder, extension: &str) -> Vec<PathBuf> {
    super::files::files(&folder.path(), extension)
}

//! What a name alone says, wherever it stands.

use super::misuse;
use crate::names::RESERVED;
use crate::routines::{self, Routine};

/// What a name in a body has to do with the rule.
pub(crate) enum Word {
    /// Nothing.
    Other,
    /// It is that of a routine.
    Routine(&'static Routine),
    /// Something must not be done by that name.
    Suspect,
}

/// What the name `text` has to do with the rule.
pub(crate) fn word(text: &str) -> Word {
    if routines::may_be_named(text) {
        if let Some(routine) = routines::named(text) {
            return Word::Routine(routine);
        }
        if routines::instead_of(text).is_some() {
            return Word::Suspect;
        }
    }
    if RESERVED.contains(&text) || misuse::may_leak(text) {
        Word::Suspect
    } else {
        Word::Other
    }
}

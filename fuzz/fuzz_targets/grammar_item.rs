//! Fuzzes items from the grammar, with the attribute's arguments.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use spin_lock_safe_fuzz::{self as fuzz, GrammarItem};

fuzz_target!(|item: GrammarItem| -> Corpus {
    if fuzz::item(&item.0) {
        Corpus::Keep
    } else {
        Corpus::Reject
    }
});

//! Fuzzes arguments from the grammar, on a few items.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use spin_lock_safe_fuzz::{self as fuzz, GrammarArguments};

fuzz_target!(|arguments: GrammarArguments| -> Corpus {
    if fuzz::arguments(&arguments.0) {
        Corpus::Keep
    } else {
        Corpus::Reject
    }
});

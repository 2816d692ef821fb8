//! Fuzzes text of the attribute's arguments, on a few items.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use spin_lock_safe_fuzz as fuzz;

fuzz_target!(|text: &str| -> Corpus {
    if fuzz::arguments(text) {
        Corpus::Keep
    } else {
        Corpus::Reject
    }
});

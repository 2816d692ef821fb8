//! A driver that breaks the rule with raw calls, in three ways, to show that the judge finds
//! them. `annotated` has the same three under the lint, where they do not compile.

#![cfg(windows)]
#![no_std]

#[cfg(feature = "complete-in-list-walk")]
#[path = "annotated/complete_in_list_walk.rs"]
#[expect(dead_code, reason = "it is only to be compiled")]
mod complete_in_list_walk;
#[cfg(feature = "complete-under-cancel-lock")]
#[path = "annotated/complete_under_cancel_lock.rs"]
#[expect(dead_code, reason = "it is only to be compiled")]
mod complete_under_cancel_lock;
mod entry;
#[cfg(feature = "forgotten-release")]
#[path = "annotated/forgotten_release.rs"]
#[expect(dead_code, reason = "it is only to be compiled")]
mod forgotten_release;
mod raw;

//! A driver that breaks the rule with raw calls, in four ways: so that the judge is known
//! to see. `annotated` has the same four under the lint, where they do not compile.

#![cfg(windows)]
#![no_std]

#[cfg(feature = "call-driver-under-lock")]
#[path = "annotated/call_driver_under_lock.rs"]
#[expect(dead_code, reason = "it is only to be compiled")]
mod call_driver_under_lock;
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

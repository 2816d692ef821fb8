//! Handlers of a driver, each written twice: under the attribute, and with raw calls.
//!
//! Both versions of a handler do the same to the same data. The program `costs` compares
//! their machine code.

#![no_std]

pub mod at_dpc_level;
pub mod cancel;
pub mod cancel_lock;
pub mod complete_all;
pub mod drain;
pub mod early_return;
pub mod extension;
pub mod helper_completes;
pub mod helper_inlined;
pub mod helper_locks;
pub mod nested;
pub mod scope;
pub mod single;
pub mod sole;
pub mod start_next;
pub mod trial;

/// The handlers, by the names of their modules.
pub const NAMES: &[&str] = &[
    "single",
    "nested",
    "drain",
    "cancel",
    "early_return",
    "helper_inlined",
    "helper_locks",
    "helper_completes",
    "scope",
    "at_dpc_level",
    "trial",
    "sole",
    "complete_all",
    "start_next",
    "cancel_lock",
];

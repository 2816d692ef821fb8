//! `spin_lock_safe::sys` has the layouts, values and prototypes of Microsoft's headers on x64.
//!
//! All of it is compared when this is compiled, so that it also holds for the exports of Windows,
//! which `.ci/run` compiles without running them.

#![cfg(target_pointer_width = "64")]

mod layouts;
mod prototypes;
mod values;
mod widths;

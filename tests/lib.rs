//! The code in the README is compiled and run as a documentation test.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

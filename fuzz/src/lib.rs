//! Shared by the fuzz targets: reading an attribute with its item, the grammar that
//! writes them, and the properties of every expansion.

#[cfg(fuzzing)]
compile_error!("proc-macro2 has no spans under this cfg: run `cargo fuzz` with `--no-cfg-fuzzing`");

mod bodies;
mod fragments;
mod functions;
mod grammar;
mod input;
mod left_alone;
mod properties;
mod words;

pub use grammar::{GrammarArguments, GrammarItem};
pub use input::{arguments, item};

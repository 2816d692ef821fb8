//! The examples, each in a folder of its own.

//! Stands in for Microsoft's `wdk` where there is no WDK.

#![no_std]

pub use wdk_sys::{NT_SUCCESS as nt_success, PAGED_CODE as paged_code};

use core::fmt;

/// Prints to the debugger.
#[macro_export]
macro_rules! print {
    ($($arg:tt)*) => {
        $crate::_print(format_args!($($arg)*))
    };
}

/// Prints to the debugger, with a newline.
#[macro_export]
macro_rules! println {
    ($($arg:tt)*) => {
        $crate::print!("{}\n", format_args!($($arg)*))
    };
}

/// Hands the text to the debugger; here it only looks at it.
#[doc(hidden)]
pub fn _print(arguments: fmt::Arguments<'_>) {
    _ = arguments.as_str();
}

//! Prints lines in Wine's trace for routines that Wine does not have, in the form that Wine's kernel uses.

use core::ffi::{CStr, c_char, c_int};
use core::fmt::{self, Write};

/// A channel of Wine's trace. Wine writes the flags after it has looked up whether the channel is on.
#[repr(C)]
struct Channel {
    flags: u8,
    name: [u8; 15],
}

#[link(name = "ntdll.dll", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "C" {
    fn __wine_dbg_header(class: c_int, channel: *mut Channel, function: *const c_char) -> c_int;
    fn __wine_dbg_output(text: *const c_char) -> c_int;
}

/// A line that is being written.
struct Line {
    bytes: [u8; 128],
    length: usize,
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // The last two bytes are for the end of the line and of the string.
        let end = self.bytes.len() - 2;
        let room = self.bytes.get_mut(self.length..end).unwrap_or_default();
        let length = text.len().min(room.len());
        room[..length].copy_from_slice(&text.as_bytes()[..length]);
        self.length += length;
        Ok(())
    }
}

/// Prints `routine` and its arguments on the channel of Wine's kernel, if the channel is on.
pub fn trace(routine: &CStr, arguments: fmt::Arguments<'_>) {
    const TRACE: c_int = 3;
    const NOT_LOOKED_UP: u8 = 0xFF;
    let mut channel = Channel {
        flags: NOT_LOOKED_UP,
        name: *b"ntoskrnl\0\0\0\0\0\0\0",
    };
    let mut line = Line {
        bytes: [0; 128],
        length: 0,
    };
    _ = line.write_fmt(arguments);
    line.bytes[line.length] = b'\n';
    // SAFETY: the channel may be written to, and the strings end with a zero.
    if unsafe { __wine_dbg_header(TRACE, &raw mut channel, routine.as_ptr()) } >= 0 {
        // SAFETY: the string ends with a zero.
        unsafe { __wine_dbg_output(line.bytes.as_ptr().cast()) };
    }
}

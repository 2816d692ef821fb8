use core::fmt::{self, Write};
use core::ptr;

use windows_sys::Win32::Storage::FileSystem::WriteFile;
use windows_sys::Win32::System::Console::{GetStdHandle, STD_OUTPUT_HANDLE};

/// A line, cut if it is too long.
struct Line {
    bytes: [u8; 256],
    length: usize,
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = self.bytes.get_mut(self.length..).unwrap_or_default();
        let length = text.len().min(room.len());
        room[..length].copy_from_slice(&text.as_bytes()[..length]);
        self.length += length;
        Ok(())
    }
}

/// Prints a line.
pub(crate) fn say(text: fmt::Arguments<'_>) {
    let mut line = Line {
        bytes: [0; 256],
        length: 0,
    };
    _ = writeln!(line, "{text}");
    // SAFETY: the function may be called at any time.
    let out = unsafe { GetStdHandle(STD_OUTPUT_HANDLE) };
    let length = u32::try_from(line.length).unwrap_or_default();
    // SAFETY: this number of bytes may be read. An error cannot be reported anywhere.
    unsafe {
        WriteFile(
            out,
            line.bytes.as_ptr(),
            length,
            ptr::null_mut(),
            ptr::null_mut(),
        )
    };
}

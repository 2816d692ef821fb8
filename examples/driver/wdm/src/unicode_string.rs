use windows_sys::Win32::Foundation::UNICODE_STRING;

/// A constant string of `N` UTF-16 units, for the kernel.
#[derive(Clone, Copy, Debug)]
pub struct UnicodeString<const N: usize>([u16; N]);

impl<const N: usize> UnicodeString<N> {
    /// Makes the string with these bytes.
    ///
    /// # Panics
    ///
    /// If the bytes are not ASCII. In a constant this happens while compiling.
    #[must_use]
    pub const fn new(ascii: &[u8; N]) -> Self {
        assert!(ascii.is_ascii(), "not ASCII");
        let mut units = [0; N];
        let mut at = 0;
        while at < N {
            units[at] = ascii[at] as u16;
            at += 1;
        }
        Self(units)
    }

    /// Returns the kernel's view of the string, to which the routines that get it do not write.
    #[must_use]
    pub const fn as_raw(&self) -> UNICODE_STRING {
        const { assert!(N <= 0x7FFF, "too long") };
        #[expect(clippy::cast_possible_truncation, reason = "checked above")]
        let bytes = (N * 2) as u16;
        UNICODE_STRING {
            Length: bytes,
            MaximumLength: bytes,
            Buffer: self.0.as_ptr().cast_mut(),
        }
    }
}

use windows_sys::Win32::Foundation::UNICODE_STRING;

/// A constant string of `N` UTF-16 units, as the kernel takes it.
#[derive(Clone, Copy, Debug)]
pub struct UnicodeString<const N: usize>([u16; N]);

impl<const N: usize> UnicodeString<N> {
    /// The string with these bytes.
    ///
    /// # Panics
    ///
    /// If they are not ASCII: while compiling, in a constant.
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

    /// The kernel's view of it; the routines that get it do not write to it.
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

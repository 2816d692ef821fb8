/// A text for the system, in UTF-16 with a zero at its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text {
    units: [u16; Self::CAPACITY],
    length: usize,
}

impl Text {
    const CAPACITY: usize = 128;

    pub(crate) const fn new() -> Self {
        Self {
            units: [0; Self::CAPACITY],
            length: 0,
        }
    }

    /// Returns the text with these characters, which are ASCII.
    pub(crate) fn of(ascii: &str) -> Self {
        let mut text = Self::new();
        for byte in ascii.bytes() {
            text.push(byte.into());
        }
        text
    }

    /// Appends a unit, unless the text is full.
    pub(crate) fn push(&mut self, unit: u16) {
        if self.length + 1 < Self::CAPACITY {
            self.units[self.length] = unit;
            self.length += 1;
        }
    }

    /// Returns the address of the text.
    pub(crate) const fn as_ptr(&self) -> *const u16 {
        self.units.as_ptr()
    }

    /// Returns whether the text is this one.
    pub(crate) fn is(&self, ascii: &str) -> bool {
        let units = self.units[..self.length].iter().copied();
        units.eq(ascii.bytes().map(u16::from))
    }
}

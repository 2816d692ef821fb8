use core::mem;

/// The number of requests that may wait.
pub(crate) const SLOTS: usize = 64;

/// The place of a waiting request, by which the request is found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slot(usize);

impl Slot {
    /// Returns the slot with this number, if there is one.
    pub(crate) fn new(number: u64) -> Option<Self> {
        let index = usize::try_from(number).ok()?;
        (index < SLOTS).then_some(Self(index))
    }

    /// Below [`SLOTS`].
    pub(crate) const fn index(self) -> usize {
        self.0
    }
}

/// The occupied slots.
pub(super) struct Slots {
    occupied: [bool; SLOTS],
}

impl Slots {
    /// Occupies a slot, and returns whether it was vacant.
    pub(super) const fn occupy(&mut self, slot: Slot) -> bool {
        !mem::replace(&mut self.occupied[slot.index()], true)
    }

    /// Frees a slot.
    pub(super) const fn vacate(&mut self, slot: Slot) {
        self.occupied[slot.index()] = false;
    }
}

impl Default for Slots {
    fn default() -> Self {
        Self {
            occupied: [false; SLOTS],
        }
    }
}

use core::mem;

/// So many requests may wait.
pub(crate) const SLOTS: usize = 64;

/// The place of a request that waits, by which it is found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slot(usize);

impl Slot {
    /// The slot of this number, if there is one.
    pub(crate) fn new(number: u64) -> Option<Self> {
        let index = usize::try_from(number).ok()?;
        (index < SLOTS).then_some(Self(index))
    }

    /// Below [`SLOTS`].
    pub(crate) const fn index(self) -> usize {
        self.0
    }
}

/// Which slots are occupied.
pub(super) struct Slots {
    occupied: [bool; SLOTS],
}

impl Slots {
    /// Occupies a slot; whether it was vacant.
    pub(super) const fn occupy(&mut self, slot: Slot) -> bool {
        !mem::replace(&mut self.occupied[slot.index()], true)
    }

    /// Leaves a slot.
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

/// What happens in the driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A handle was opened.
    Opened,
    /// A handle was closed.
    Closed,
    /// A command was executed.
    Executed,
    /// A command was executed and failed.
    Failed,
    /// A request was answered that had waited, or did not need to.
    Answered,
    /// A request was canceled by its cancel routine.
    Canceled,
    /// A request was completed because its handle was closed.
    CleanedUp,
    /// A request found no room.
    Busy,
    /// A request was refused: an unknown code, or a bad input.
    Refused,
    /// The service was paused or resumed.
    Switched,
    /// A request was passed on to the device below, and forgotten.
    PassedOn,
    /// The device below has completed a request that was passed on.
    Watched,
    /// The same, and the request was taken back.
    TakenBack,
    /// The counts were asked for.
    Queried,
}

const EVENTS: usize = Event::Queried as usize + 1;

/// The number of times that each [`Event`] happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([u64; EVENTS]);

impl Counts {
    /// The size as an output, in bytes.
    pub const LENGTH: usize = EVENTS * size_of::<u64>();

    /// Counts without any event.
    #[must_use]
    pub const fn new() -> Self {
        Self([0; EVENTS])
    }

    /// Adds `times` to the count of an event.
    pub const fn add(&mut self, event: Event, times: u64) {
        self.0[event as usize] += times;
    }

    /// Returns how often the event happened.
    #[must_use]
    pub const fn of(&self, event: Event) -> u64 {
        self.0[event as usize]
    }

    /// Returns the counts as an output.
    #[must_use]
    pub fn to_bytes(self) -> [u8; Self::LENGTH] {
        let mut bytes = [0; Self::LENGTH];
        let (fields, _) = bytes.as_chunks_mut();
        for (field, count) in fields.iter_mut().zip(self.0) {
            *field = count.to_le_bytes();
        }
        bytes
    }

    /// Reads the counts from an output.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; Self::LENGTH]) -> Self {
        let mut counts = Self::new();
        let (fields, _) = bytes.as_chunks();
        for (count, field) in counts.0.iter_mut().zip(fields) {
            *count = u64::from_le_bytes(*field);
        }
        counts
    }
}

/// What happens to a request of the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// A handle was opened.
    Opened,
    /// A handle was closed.
    Closed,
    /// A request began to wait.
    Waited,
    /// A waiting request was completed because there was work for it.
    Worked,
    /// A waiting request was called by its slot.
    Called,
    /// A waiting request was canceled.
    Canceled,
    /// A request still waited when the last handle was closed.
    CleanedUp,
    /// Work was done.
    Work,
    /// A slot was called, with or without a waiting request.
    Call,
    /// A query was answered.
    Queried,
    /// A request was refused.
    Refused,
}

const EVENTS: usize = Event::Refused as usize + 1;

/// The number of times that each event happened, which answers [`IOCTL_QUERY`](super::IOCTL_QUERY).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts([u64; EVENTS]);

impl Counts {
    /// The size of the answer, in bytes.
    pub(crate) const LENGTH: usize = EVENTS * size_of::<u64>();

    /// Adds `times` to the count of an event.
    pub(crate) const fn add(&mut self, event: Event, times: u64) {
        self.0[event as usize] += times;
    }

    /// Returns the answer.
    pub(super) fn to_bytes(self) -> [u8; Self::LENGTH] {
        let mut bytes = [0; Self::LENGTH];
        let (fields, _) = bytes.as_chunks_mut();
        for (field, count) in fields.iter_mut().zip(self.0) {
            *field = count.to_le_bytes();
        }
        bytes
    }

    /// Reads an answer, if it has all its bytes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; Self::LENGTH] = bytes.try_into().ok()?;
        let (fields, _) = bytes.as_chunks();
        let mut counts = Self::default();
        for (count, field) in counts.0.iter_mut().zip(fields) {
            *count = u64::from_le_bytes(*field);
        }
        Some(counts)
    }
}

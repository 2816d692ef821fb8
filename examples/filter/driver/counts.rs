/// The numbers of reads and writes by what happened to them, which answer
/// [`IOCTL_QUERY`](super::IOCTL_QUERY).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Passed on to the disk for the first time.
    pub(crate) passed_on: u64,
    /// Sent to the disk once more.
    pub(crate) retried: u64,
    /// Held by the filter.
    pub(crate) held: u64,
    /// Canceled while they were held.
    pub(crate) canceled: u64,
    /// Refused, because the filter cannot hold more.
    pub(crate) refused: u64,
}

impl Counts {
    /// The size of the answer, in bytes.
    pub(crate) const LENGTH: usize = size_of::<[u64; 5]>();

    /// Returns the answer.
    pub(super) fn to_bytes(self) -> [u8; Self::LENGTH] {
        let Self {
            passed_on,
            retried,
            held,
            canceled,
            refused,
        } = self;
        let counts = [passed_on, retried, held, canceled, refused];
        let mut bytes = [0; Self::LENGTH];
        for (bytes, count) in bytes.as_chunks_mut().0.iter_mut().zip(counts) {
            *bytes = count.to_le_bytes();
        }
        bytes
    }

    /// Reads an answer, if it has all its bytes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; Self::LENGTH] = bytes.try_into().ok()?;
        let mut counts = bytes.as_chunks().0.iter().copied().map(u64::from_le_bytes);
        Some(Self {
            passed_on: counts.next()?,
            retried: counts.next()?,
            held: counts.next()?,
            canceled: counts.next()?,
            refused: counts.next()?,
        })
    }
}

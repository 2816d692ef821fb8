use crate::scsi::{Command, Sense};

/// The commands that the disk has executed so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// READ commands.
    pub reads: u64,
    /// Bytes read.
    pub bytes_read: u64,
    /// WRITE commands.
    pub writes: u64,
    /// Bytes written.
    pub bytes_written: u64,
    /// All other commands that succeeded.
    pub others: u64,
    /// Commands that ended with CHECK CONDITION.
    pub refused: u64,
}

impl Statistics {
    /// Counts a command, with the bytes that it transferred.
    pub fn count(&mut self, result: Result<(Command, usize), Sense>) {
        match result {
            Ok((Command::Read(_), bytes)) => {
                self.reads += 1;
                self.bytes_read += bytes as u64;
            }
            Ok((Command::Write(_), bytes)) => {
                self.writes += 1;
                self.bytes_written += bytes as u64;
            }
            Ok(_) => self.others += 1,
            Err(_) => self.refused += 1,
        }
    }

    /// The size as the answer to a control request, in bytes.
    pub const LENGTH: usize = 48;

    /// Returns the answer to a control request.
    #[must_use]
    pub fn to_bytes(self) -> [u8; Self::LENGTH] {
        let mut bytes = [0; _];
        let numbers = self.numbers();
        for (place, number) in bytes.chunks_exact_mut(8).zip(numbers) {
            place.copy_from_slice(&number.to_le_bytes());
        }
        bytes
    }

    /// Reads an answer, or returns `None` if it has another length.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; Self::LENGTH] = bytes.try_into().ok()?;
        let (numbers, _) = bytes.as_chunks();
        let [reads, bytes_read, writes, bytes_written, others, refused] =
            [0, 1, 2, 3, 4, 5].map(|index: usize| u64::from_le_bytes(numbers[index]));
        Some(Self {
            reads,
            bytes_read,
            writes,
            bytes_written,
            others,
            refused,
        })
    }

    const fn numbers(self) -> [u64; 6] {
        [
            self.reads,
            self.bytes_read,
            self.writes,
            self.bytes_written,
            self.others,
            self.refused,
        ]
    }
}

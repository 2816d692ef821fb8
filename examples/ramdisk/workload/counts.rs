/// A kind of command in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// READ (10)
    Read,
    /// WRITE (10)
    Write,
    /// INQUIRY
    Inquiry,
    /// READ CAPACITY (10)
    ReadCapacity,
    /// TEST UNIT READY
    TestUnitReady,
    /// Commands that must end with CHECK CONDITION.
    Refused,
}

/// The commands that were completed as expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Commands([Command; 6]);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Command {
    count: u64,
    bytes: u64,
}

/// The requests that waited for a write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// Completed because of a write.
    pub answered: u64,
    /// Canceled, because the cancel routine came first.
    pub canceled: u64,
    /// Should have been canceled, but the completion came first.
    pub canceled_too_late: u64,
}

/// The totals of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The commands.
    pub commands: Commands,
    /// The requests that waited for a write.
    pub waits: Waits,
    /// The requests to the control device.
    pub queries: u64,
}

impl Commands {
    /// Returns the number of commands of this kind.
    #[must_use]
    pub const fn of(&self, kind: Kind) -> u64 {
        self.0[kind as usize].count
    }

    /// Returns the number of bytes that commands of this kind transferred.
    #[must_use]
    pub const fn bytes(&self, kind: Kind) -> u64 {
        self.0[kind as usize].bytes
    }

    /// Returns the total number.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.0.iter().map(|command| command.count).sum()
    }

    pub(super) const fn count(&mut self, kind: Kind, bytes: usize) {
        let command = &mut self.0[kind as usize];
        command.count += 1;
        command.bytes += bytes as u64;
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (command, other) in self.0.iter_mut().zip(other.0) {
            command.count += other.count;
            command.bytes += other.bytes;
        }
    }
}

impl Waits {
    /// Returns the total number.
    #[must_use]
    pub const fn all(&self) -> u64 {
        self.answered + self.canceled + self.canceled_too_late
    }

    pub(super) const fn add(&mut self, other: Self) {
        self.answered += other.answered;
        self.canceled += other.canceled;
        self.canceled_too_late += other.canceled_too_late;
    }
}

use crate::disk::OutOfRange;

/// The length of sense data in the fixed format, in bytes.
pub const SENSE_LENGTH: usize = 18;

/// The reason why a command ends with CHECK CONDITION. All are ILLEGAL REQUESTs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// The disk does not know the command.
    InvalidOperationCode,
    /// The disk does not have the addressed blocks.
    LbaOutOfRange,
    /// The CDB is too short, asks for something that does not exist, or for more data than the
    /// request's buffer holds.
    InvalidFieldInCdb,
}

impl Sense {
    /// Returns the additional sense code; the qualifier is 0.
    #[must_use]
    pub const fn additional_sense_code(self) -> u8 {
        match self {
            Self::InvalidOperationCode => 0x20,
            Self::LbaOutOfRange => 0x21,
            Self::InvalidFieldInCdb => 0x24,
        }
    }

    /// Returns the sense data that the initiator gets, in the fixed format.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; SENSE_LENGTH] {
        const CURRENT_ERROR: u8 = 0x70;
        const ILLEGAL_REQUEST: u8 = 0x05;
        const BYTES_BEHIND_THE_LENGTH: u8 = 10;
        let mut bytes = [0; SENSE_LENGTH];
        bytes[0] = CURRENT_ERROR;
        bytes[2] = ILLEGAL_REQUEST;
        bytes[7] = BYTES_BEHIND_THE_LENGTH;
        bytes[12] = self.additional_sense_code();
        bytes
    }
}

impl From<OutOfRange> for Sense {
    fn from(_: OutOfRange) -> Self {
        Self::LbaOutOfRange
    }
}

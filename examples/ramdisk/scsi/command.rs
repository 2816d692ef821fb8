use super::inquiry::Inquiry;
use super::sense::Sense;
use crate::disk::Extent;

/// The operation codes: byte 0 of a CDB.
pub mod opcode {
    /// Asks whether the medium is ready.
    pub const TEST_UNIT_READY: u8 = 0x00;
    /// Asks what the device is.
    pub const INQUIRY: u8 = 0x12;
    /// Asks for the last block's address and the block size.
    pub const READ_CAPACITY_10: u8 = 0x25;
    /// Reads blocks.
    pub const READ_10: u8 = 0x28;
    /// Writes blocks.
    pub const WRITE_10: u8 = 0x2A;
}

/// A command, decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// TEST UNIT READY
    TestUnitReady,
    /// INQUIRY
    Inquiry(Inquiry),
    /// READ CAPACITY (10)
    ReadCapacity,
    /// READ (10)
    Read(Extent),
    /// WRITE (10)
    Write(Extent),
}

impl Command {
    /// Decodes a command descriptor block (CDB).
    ///
    /// # Errors
    ///
    /// The sense to end the command with if the disk does not have the command, or
    /// its CDB is not as long as its operation code says.
    pub fn decode(cdb: &[u8]) -> Result<Self, Sense> {
        match cdb.first() {
            None => Err(Sense::InvalidFieldInCdb),
            Some(&opcode::TEST_UNIT_READY) => six(cdb).map(|_| Self::TestUnitReady),
            Some(&opcode::INQUIRY) => Inquiry::decode(six(cdb)?).map(Self::Inquiry),
            Some(&opcode::READ_CAPACITY_10) => ten(cdb).map(|_| Self::ReadCapacity),
            Some(&opcode::READ_10) => ten(cdb).map(extent).map(Self::Read),
            Some(&opcode::WRITE_10) => ten(cdb).map(extent).map(Self::Write),
            Some(_) => Err(Sense::InvalidOperationCode),
        }
    }
}

fn six(cdb: &[u8]) -> Result<[u8; 6], Sense> {
    cdb.first_chunk().copied().ok_or(Sense::InvalidFieldInCdb)
}

fn ten(cdb: &[u8]) -> Result<[u8; 10], Sense> {
    cdb.first_chunk().copied().ok_or(Sense::InvalidFieldInCdb)
}

const fn extent(cdb: [u8; 10]) -> Extent {
    Extent {
        lba: u32::from_be_bytes([cdb[2], cdb[3], cdb[4], cdb[5]]),
        blocks: u16::from_be_bytes([cdb[7], cdb[8]]),
    }
}

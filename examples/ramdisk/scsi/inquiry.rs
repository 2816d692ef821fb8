//! The answers to INQUIRY: the standard data and three pages of vital product data (VPD).

use super::sense::Sense;

/// The unit serial number.
pub const SERIAL_NUMBER: &[u8; 8] = b"RD000001";
const VENDOR: &[u8; 8] = b"SPINSAFE";
const PRODUCT: &[u8; 16] = b"RAM DISK        ";
const REVISION: &[u8; 4] = b"0001";

const STANDARD_LENGTH: usize = 36;
const IDENTIFICATION_LENGTH: usize = VENDOR.len() + SERIAL_NUMBER.len();

/// The request of an INQUIRY.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// The page.
    pub page: Page,
    /// The largest number of bytes that the initiator takes.
    pub allocation_length: u16,
}

/// A page of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The standard data.
    Standard,
    /// VPD page 00h: the supported pages.
    SupportedPages,
    /// VPD page 80h: the unit serial number.
    UnitSerialNumber,
    /// VPD page 83h: device identification.
    DeviceIdentification,
}

impl Inquiry {
    pub(super) fn decode(cdb: [u8; 6]) -> Result<Self, Sense> {
        let vital_product_data = cdb[1] & 1 != 0;
        let page = match (vital_product_data, cdb[2]) {
            (false, 0x00) => Page::Standard,
            (true, 0x00) => Page::SupportedPages,
            (true, 0x80) => Page::UnitSerialNumber,
            (true, 0x83) => Page::DeviceIdentification,
            _ => return Err(Sense::InvalidFieldInCdb),
        };
        Ok(Self {
            page,
            allocation_length: u16::from_be_bytes([cdb[3], cdb[4]]),
        })
    }

    /// Writes the answer to `data`, cut at its end and at the allocation length, and returns the
    /// number of bytes.
    pub(super) fn answer(self, data: &mut [u8]) -> usize {
        match self.page {
            Page::Standard => self.copy(&standard(), data),
            Page::SupportedPages => self.copy(&[0, 0x00, 0, 3, 0x00, 0x80, 0x83], data),
            Page::UnitSerialNumber => self.copy(&unit_serial_number(), data),
            Page::DeviceIdentification => self.copy(&device_identification(), data),
        }
    }

    fn copy(self, answer: &[u8], data: &mut [u8]) -> usize {
        let length = answer.len().min(self.allocation_length.into());
        let length = length.min(data.len());
        data[..length].copy_from_slice(&answer[..length]);
        length
    }
}

fn standard() -> [u8; STANDARD_LENGTH] {
    const SPC_4: u8 = 6;
    const RESPONSE_FORMAT: u8 = 2;
    const BYTES_BEFORE_LENGTH: usize = 5;
    const COMMAND_QUEUING: u8 = 2;
    let mut data = [0; STANDARD_LENGTH];
    data[2] = SPC_4;
    data[3] = RESPONSE_FORMAT;
    data[4] = low_byte(STANDARD_LENGTH - BYTES_BEFORE_LENGTH);
    data[7] = COMMAND_QUEUING;
    data[8..16].copy_from_slice(VENDOR);
    data[16..32].copy_from_slice(PRODUCT);
    data[32..36].copy_from_slice(REVISION);
    data
}

fn unit_serial_number() -> [u8; 4 + SERIAL_NUMBER.len()] {
    let mut data = [0; _];
    data[1] = 0x80;
    data[3] = low_byte(SERIAL_NUMBER.len());
    data[4..].copy_from_slice(SERIAL_NUMBER);
    data
}

fn device_identification() -> [u8; 8 + IDENTIFICATION_LENGTH] {
    const ASCII: u8 = 2;
    const T10_VENDOR_ID: u8 = 1;
    let mut data = [0; _];
    data[1] = 0x83;
    data[3] = low_byte(4 + IDENTIFICATION_LENGTH);
    data[4] = ASCII;
    data[5] = T10_VENDOR_ID;
    data[7] = low_byte(IDENTIFICATION_LENGTH);
    data[8..16].copy_from_slice(VENDOR);
    data[16..].copy_from_slice(SERIAL_NUMBER);
    data
}

/// Returns the length of a page, which always fits in a byte.
const fn low_byte(length: usize) -> u8 {
    length.to_le_bytes()[0]
}

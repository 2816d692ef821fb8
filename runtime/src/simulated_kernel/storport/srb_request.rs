use core::fmt;
use std::boxed::Box;
use std::vec::Vec;

use super::srb_completion::SrbCompletion;
use crate::raw::{
    SRB_FLAGS_DATA_IN, SRB_FLAGS_DATA_OUT, SRB_FUNCTION_EXECUTE_SCSI, STOR_ADDR_BTL8,
    STOR_ADDR_BTL8_ADDRESS_LENGTH, STOR_ADDRESS_TYPE_BTL8, ULONG,
};

/// A callback for the result of an SRB.
pub(crate) type OnCompletion = Box<dyn FnOnce(&SrbCompletion) + Send>;

/// The longest CDB that an SRB has room for.
const LONGEST_CDB: usize = 16;
/// The length of the sense buffer, which fits the fixed format.
const SENSE_LENGTH: u8 = 18;

/// An SRB to send to a miniport, with its buffers.
///
/// By default it goes to the first logical unit as a `SCSI_REQUEST_BLOCK`.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::simulated_kernel::SrbRequest;
///
/// const INQUIRY: u8 = 0x12;
/// let inquiry = SrbRequest::command([INQUIRY, 0, 0, 0, 36, 0]).receiving(36);
/// let to_another_unit = SrbRequest::command([0; 6]).to(0, 0, 1).extended();
/// ```
#[must_use = "a request does nothing until it is sent"]
pub struct SrbRequest {
    pub(crate) function: u8,
    pub(crate) address: STOR_ADDR_BTL8,
    pub(crate) cdb: [u8; LONGEST_CDB],
    pub(crate) cdb_length: u8,
    pub(crate) flags: ULONG,
    pub(crate) data: Vec<u8>,
    pub(crate) sense_length: u8,
    pub(crate) is_extended: bool,
    pub(crate) on_completion: Option<OnCompletion>,
}

impl SrbRequest {
    /// Makes a request with a SCSI command and without data.
    pub fn command<const N: usize>(cdb: [u8; N]) -> Self {
        const { assert!(N <= LONGEST_CDB, "an SRB has room for 16 bytes of a CDB") };
        let mut request = Self::function(SRB_FUNCTION_EXECUTE_SCSI);
        request.cdb[..N].copy_from_slice(&cdb);
        request.cdb_length = u8::try_from(N).unwrap_or(u8::MAX);
        request
    }

    /// Makes a request with this function, `SRB_FUNCTION_XXX`, and without a command.
    pub fn function(function: u8) -> Self {
        Self {
            function,
            address: STOR_ADDR_BTL8 {
                Type: STOR_ADDRESS_TYPE_BTL8,
                AddressLength: STOR_ADDR_BTL8_ADDRESS_LENGTH,
                ..STOR_ADDR_BTL8::default()
            },
            cdb: [0; LONGEST_CDB],
            cdb_length: 0,
            flags: 0,
            data: Vec::new(),
            sense_length: SENSE_LENGTH,
            is_extended: false,
            on_completion: None,
        }
    }

    /// Lets the device send up to `length` bytes.
    pub fn receiving(mut self, length: usize) -> Self {
        self.data.clear();
        self.data.resize(length, 0);
        self.flags = SRB_FLAGS_DATA_IN;
        self
    }

    /// Sends these bytes to the device.
    pub fn sending(mut self, data: impl Into<Vec<u8>>) -> Self {
        self.data = data.into();
        self.flags = SRB_FLAGS_DATA_OUT;
        self
    }

    /// Addresses this logical unit instead of the first.
    pub const fn to(mut self, path: u8, target: u8, lun: u8) -> Self {
        self.address.Path = path;
        self.address.Target = target;
        self.address.Lun = lun;
        self
    }

    /// Sends a `STORAGE_REQUEST_BLOCK` instead of a `SCSI_REQUEST_BLOCK`.
    pub const fn extended(mut self) -> Self {
        self.is_extended = true;
        self
    }

    /// Calls `callback` with the result, when Storport ends the request.
    ///
    /// For a virtual miniport that happens inside `StorPortNotification`, on the miniport's thread and
    /// under its locks. The callback may send the next request.
    pub fn on_completion(mut self, callback: impl FnOnce(&SrbCompletion) + Send + 'static) -> Self {
        self.on_completion = Some(Box::new(callback));
        self
    }
}

impl fmt::Debug for SrbRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SrbRequest")
            .field("function", &self.function)
            .field("cdb", &&self.cdb[..self.cdb_length.into()])
            .finish_non_exhaustive()
    }
}

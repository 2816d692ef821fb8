use alloc::vec::Vec;
use core::cell::UnsafeCell;
use core::fmt;
use core::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use spin_lock_safe::sys::SCSI_REQUEST_BLOCK;

use super::request::ScsiRequest;
use crate::scsi::SENSE_LENGTH;
use crate::storport::{SRB_STATUS_AUTOSENSE_VALID, SRB_STATUS_SUCCESS};

/// An SRB that was sent; the sender's handle to it.
#[derive(Clone, Debug)]
#[must_use = "a request whose handle is dropped cannot be waited for"]
pub struct SentScsi(pub(super) Arc<Block>);

/// How an SRB was completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScsiResult {
    /// `SRB_STATUS_XXX`, without `SRB_STATUS_AUTOSENSE_VALID`.
    pub srb_status: u8,
    /// `SCSISTAT_XXX`
    pub scsi_status: u8,
    /// The sense data, if there is any.
    pub sense: Option<[u8; SENSE_LENGTH]>,
    /// What was transferred, in either direction.
    pub data: Vec<u8>,
}

impl ScsiResult {
    /// Whether the command is done.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        self.srb_status == SRB_STATUS_SUCCESS
    }
}

impl SentScsi {
    /// The result, if the request is completed.
    #[must_use]
    pub fn result(&self) -> Option<ScsiResult> {
        self.0.result().clone()
    }

    /// Waits until the request is completed.
    #[must_use]
    pub fn wait(&self) -> ScsiResult {
        let mut result = self.0.result();
        loop {
            if let Some(result) = &*result {
                return result.clone();
            }
            result = self
                .0
                .completed
                .wait(result)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// The memory of an SRB, with its buffers.
pub(super) struct Block {
    srb: UnsafeCell<SCSI_REQUEST_BLOCK>,
    data: UnsafeCell<Vec<u8>>,
    sense: UnsafeCell<[u8; SENSE_LENGTH]>,
    result: Mutex<Option<ScsiResult>>,
    completed: Condvar,
}

// SAFETY: the SRB and its buffers belong to the miniport from `HwStartIo` to
// `RequestComplete`, and to the one thread that starts or completes it otherwise.
unsafe impl Send for Block {}
// SAFETY: as above.
unsafe impl Sync for Block {}

impl Block {
    pub(super) fn new(request: ScsiRequest) -> Arc<Self> {
        let block = Arc::new(Self {
            srb: UnsafeCell::default(),
            data: UnsafeCell::new(request.data),
            sense: UnsafeCell::default(),
            result: Mutex::new(None),
            completed: Condvar::new(),
        });
        // SAFETY: nobody else has the block yet.
        let data = unsafe { &mut *block.data.get() };
        let srb = SCSI_REQUEST_BLOCK {
            Length: size(size_of::<SCSI_REQUEST_BLOCK>()),
            Function: request.function,
            Lun: request.lun,
            CdbLength: request.cdb_length,
            SenseInfoBufferLength: size(SENSE_LENGTH),
            SrbFlags: request.flags,
            DataTransferLength: size(data.len()),
            TimeOutValue: 10,
            DataBuffer: data.as_mut_ptr().cast(),
            SenseInfoBuffer: block.sense.get().cast(),
            Cdb: request.cdb,
            ..SCSI_REQUEST_BLOCK::default()
        };
        // SAFETY: as above.
        unsafe { block.srb.get().write(srb) };
        block
    }

    pub(super) const fn srb(&self) -> *mut SCSI_REQUEST_BLOCK {
        self.srb.get()
    }

    pub(super) fn address(&self) -> usize {
        self.srb().addr()
    }

    /// Takes the request back from the miniport, and wakes its sender.
    pub(super) fn publish(&self) {
        // SAFETY: the miniport has completed the request in this call.
        let srb = unsafe { *self.srb() };
        // SAFETY: as above.
        let mut data = mem::take(unsafe { &mut *self.data.get() });
        // SAFETY: as above.
        let sense = unsafe { *self.sense.get() };
        data.truncate(srb.DataTransferLength as usize);
        *self.result() = Some(ScsiResult {
            srb_status: srb.SrbStatus & !SRB_STATUS_AUTOSENSE_VALID,
            scsi_status: srb.ScsiStatus,
            sense: (srb.SrbStatus & SRB_STATUS_AUTOSENSE_VALID != 0).then_some(sense),
            data,
        });
        self.completed.notify_all();
    }

    fn result(&self) -> MutexGuard<'_, Option<ScsiResult>> {
        self.result.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Block")
            .field("srb", &self.srb())
            .finish_non_exhaustive()
    }
}

/// A length as the SRB has it; no buffer is longer than it says.
fn size<T: TryFrom<usize> + From<u8>>(length: usize) -> T {
    T::try_from(length).unwrap_or_else(|_| T::from(u8::MAX))
}

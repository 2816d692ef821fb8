//! The memory of an SRB.

use core::mem::offset_of;
use core::panic::Location;
use core::ptr;
use std::sync::{Arc, PoisonError};

use super::srb_completion::SrbCompletion;
use super::srb_request::{OnCompletion, SrbRequest};
use crate::raw::{
    PVOID, SCSI_REQUEST_BLOCK, SRB_EX_DATA_TYPE_SCSI_CDB16, SRB_FUNCTION_STORAGE_REQUEST_BLOCK,
    SRB_SIGNATURE, SRB_STATUS_ABORTED, SRB_STATUS_AUTOSENSE_VALID, SRBEX_DATA_SCSI_CDB16,
    SRBEX_DATA_SCSI_CDB16_LENGTH, STOR_ADDR_BTL8, STORAGE_REQUEST_BLOCK,
    STORAGE_REQUEST_BLOCK_VERSION_1,
};
use crate::simulated_kernel::buffer::Buffer;
use crate::sync::{Condvar, Mutex, MutexGuard};

/// The pattern that fills completed requests.
const POISON: u128 = u128::from_ne_bytes([0xEE; 16]);
/// The number of seconds that a request may take.
const TIMEOUT: u32 = 10;

/// A `STORAGE_REQUEST_BLOCK` with the address and the data that follow it.
#[repr(C)]
struct Extended {
    block: STORAGE_REQUEST_BLOCK,
    address: STOR_ADDR_BTL8,
    command: SRBEX_DATA_SCSI_CDB16,
}

/// An SRB with its buffers, which lives until nobody has its address any more.
///
/// The memory belongs to the miniport while the miniport has the request. Otherwise the memory belongs to
/// the one thread that starts or completes the request.
pub(crate) struct Block {
    srb: Buffer,
    is_extended: bool,
    data: Buffer,
    data_length: usize,
    sense: Buffer,
    sense_length: u8,
    extension: Buffer,
    pub(crate) sent: &'static Location<'static>,
    state: Mutex<State>,
    completed: Condvar,
}

struct State {
    on_completion: Option<OnCompletion>,
    /// The result, before the sender is told.
    collected: Option<SrbCompletion>,
    published: Option<SrbCompletion>,
}

impl Block {
    #[track_caller]
    pub(crate) fn new(request: SrbRequest, extension_size: u32) -> Arc<Self> {
        let length = if request.is_extended {
            size_of::<Extended>()
        } else {
            size_of::<SCSI_REQUEST_BLOCK>()
        };
        let block = Arc::new(Self {
            srb: Buffer::new(&[], length),
            is_extended: request.is_extended,
            data: Buffer::new(&request.data, request.data.len()),
            data_length: request.data.len(),
            sense: Buffer::new(&[], request.sense_length.into()),
            sense_length: request.sense_length,
            extension: Buffer::new(&[], extension_size as usize),
            sent: Location::caller(),
            state: Mutex::new(State {
                on_completion: None,
                collected: None,
                published: None,
            }),
            completed: Condvar::new(),
        });
        if request.is_extended {
            block.write_extended(&request);
        } else {
            block.write_ordinary(&request);
        }
        block.state().on_completion = request.on_completion;
        block
    }

    fn write_ordinary(&self, request: &SrbRequest) {
        let srb = SCSI_REQUEST_BLOCK {
            Length: size(size_of::<SCSI_REQUEST_BLOCK>()),
            Function: request.function,
            PathId: request.address.Path,
            TargetId: request.address.Target,
            Lun: request.address.Lun,
            CdbLength: request.cdb_length,
            SenseInfoBufferLength: request.sense_length,
            SrbFlags: request.flags,
            DataTransferLength: size(self.data_length),
            TimeOutValue: TIMEOUT,
            DataBuffer: self.data(),
            SenseInfoBuffer: self.sense.as_ptr().cast(),
            SrbExtension: self.extension.as_ptr().cast(),
            Cdb: request.cdb,
            ..SCSI_REQUEST_BLOCK::default()
        };
        // SAFETY: the buffer has the size of an SRB, and nobody else has it yet.
        unsafe { self.srb().write(srb) };
    }

    fn write_extended(&self, request: &SrbRequest) {
        let block = STORAGE_REQUEST_BLOCK {
            Length: size(size_of::<STORAGE_REQUEST_BLOCK>()),
            Function: SRB_FUNCTION_STORAGE_REQUEST_BLOCK,
            SrbStatus: 0,
            ReservedUlong1: 0,
            Signature: SRB_SIGNATURE,
            Version: STORAGE_REQUEST_BLOCK_VERSION_1,
            SrbLength: size(size_of::<Extended>()),
            SrbFunction: request.function.into(),
            SrbFlags: request.flags,
            ReservedUlong2: 0,
            RequestTag: 0,
            RequestPriority: 0,
            RequestAttribute: 0,
            TimeOutValue: TIMEOUT,
            SystemStatus: 0,
            ZeroGuard1: 0,
            AddressOffset: size(offset_of!(Extended, address)),
            NumSrbExData: 1,
            DataTransferLength: size(self.data_length),
            DataBuffer: self.data(),
            ZeroGuard2: ptr::null_mut(),
            OriginalRequest: ptr::null_mut(),
            ClassContext: ptr::null_mut(),
            PortContext: ptr::null_mut(),
            MiniportContext: self.extension.as_ptr().cast(),
            NextSrb: ptr::null_mut(),
            SrbExDataOffset: [size(offset_of!(Extended, command))],
        };
        let command = SRBEX_DATA_SCSI_CDB16 {
            Type: SRB_EX_DATA_TYPE_SCSI_CDB16,
            Length: SRBEX_DATA_SCSI_CDB16_LENGTH,
            ScsiStatus: 0,
            SenseInfoBufferLength: request.sense_length,
            CdbLength: request.cdb_length,
            Reserved: 0,
            Reserved1: 0,
            SenseInfoBuffer: self.sense.as_ptr().cast(),
            Cdb: request.cdb,
        };
        let whole = Extended {
            block,
            address: request.address,
            command,
        };
        // SAFETY: the buffer has this size, and nobody else has it yet.
        unsafe { self.srb().cast::<Extended>().write(whole) };
    }

    pub(crate) const fn srb(&self) -> *mut SCSI_REQUEST_BLOCK {
        self.srb.as_ptr().cast()
    }

    pub(crate) fn address(&self) -> usize {
        self.srb().addr()
    }

    /// Returns the address of the data, or null if there is none.
    pub(crate) const fn data(&self) -> PVOID {
        if self.data_length == 0 {
            ptr::null_mut()
        } else {
            self.data.as_ptr().cast()
        }
    }

    /// Takes back the request, which the miniport completes in this call.
    pub(crate) fn collect(&self) {
        let completion = if self.is_extended {
            self.collect_extended()
        } else {
            self.collect_ordinary()
        };
        self.state().collected = Some(completion);
        for buffer in [&self.srb, &self.data, &self.sense, &self.extension] {
            buffer.fill(POISON);
        }
    }

    fn collect_ordinary(&self) -> SrbCompletion {
        // SAFETY: the buffer holds an SRB, which the miniport has given back.
        let srb = unsafe { self.srb().read() };
        let (status, sense) = (srb.SrbStatus, srb.SenseInfoBufferLength);
        self.completion(status, srb.ScsiStatus, sense, srb.DataTransferLength)
    }

    fn collect_extended(&self) -> SrbCompletion {
        // SAFETY: the buffer holds an extended SRB, which the miniport has given back.
        let Extended { block, command, .. } = unsafe { self.srb().cast::<Extended>().read() };
        let (status, sense) = (block.SrbStatus, command.SenseInfoBufferLength);
        self.completion(status, command.ScsiStatus, sense, block.DataTransferLength)
    }

    fn completion(&self, status: u8, scsi: u8, sense: u8, transferred: u32) -> SrbCompletion {
        let has_sense = status & SRB_STATUS_AUTOSENSE_VALID != 0;
        let sense = sense.min(self.sense_length).into();
        let transferred = (transferred as usize).min(self.data_length);
        SrbCompletion {
            srb_status: status & !SRB_STATUS_AUTOSENSE_VALID,
            scsi_status: scsi,
            sense: has_sense.then(|| self.sense.read(sense)),
            data: self.data.read(transferred),
        }
    }

    /// Ends a request that the miniport never got.
    pub(crate) fn abort(&self) {
        let aborted = self.completion(SRB_STATUS_ABORTED, 0, 0, 0);
        self.state().collected = Some(aborted);
        self.publish();
    }

    /// Tells the sender the result of the request.
    pub(crate) fn publish(&self) {
        let mut state = self.state();
        let (callback, completion) = (state.on_completion.take(), state.collected.take());
        drop(state);
        if let (Some(callback), Some(completion)) = (callback, &completion) {
            callback(completion);
        }
        self.state().published = completion;
        self.completed.notify_all();
    }

    /// Returns whether nobody has written to the request since it was completed.
    pub(crate) fn is_untouched(&self) -> bool {
        let buffers = [&self.srb, &self.data, &self.sense, &self.extension];
        buffers.iter().all(|buffer| buffer.is_filled(POISON))
    }

    pub(crate) fn result(&self) -> Option<SrbCompletion> {
        self.state().published.clone()
    }

    /// Waits for the result until the timeout.
    pub(crate) fn wait(&self, timeout: core::time::Duration) -> Option<SrbCompletion> {
        let is_pending = |state: &mut State| state.published.is_none();
        let waited = self
            .completed
            .wait_timeout_while(self.state(), timeout, is_pending);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        state.published.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Converts a length to the type of an SRB's field. No buffer is longer than the field can say.
fn size<T: TryFrom<usize> + From<u8>>(length: usize) -> T {
    T::try_from(length).unwrap_or_else(|_| T::from(u8::MAX))
}

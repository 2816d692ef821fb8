use spin_lock_safe::sys::{
    HW_COMPLETE_SERVICE_IRP, HW_FREE_ADAPTER_RESOURCES, HW_INITIALIZE, HW_PROCESS_SERVICE_REQUEST,
    HW_RESET_BUS, HW_STARTIO, VIRTUAL_HW_FIND_ADAPTER,
};

use crate::storport::VIRTUAL_HW_INITIALIZATION_DATA;

/// The function in a table entry, which is there.
pub(super) type Present<Entry> = <Entry as IntoIterator>::Item;

/// The callbacks that every virtual miniport has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Callbacks {
    pub(super) find_adapter: Present<VIRTUAL_HW_FIND_ADAPTER>,
    pub(super) initialize: Present<HW_INITIALIZE>,
    pub(super) start_io: Present<HW_STARTIO>,
    pub(super) reset_bus: Present<HW_RESET_BUS>,
    pub(super) process_service_request: Present<HW_PROCESS_SERVICE_REQUEST>,
    pub(super) complete_service_irp: Present<HW_COMPLETE_SERVICE_IRP>,
    pub(super) free_adapter_resources: Present<HW_FREE_ADAPTER_RESOURCES>,
}

impl Callbacks {
    /// The callbacks of `miniport`, if none is missing.
    pub(super) fn of(miniport: &VIRTUAL_HW_INITIALIZATION_DATA) -> Option<Self> {
        Some(Self {
            find_adapter: miniport.HwFindAdapter?,
            initialize: miniport.HwInitialize?,
            start_io: miniport.HwStartIo?,
            reset_bus: miniport.HwResetBus?,
            process_service_request: miniport.HwProcessServiceRequest?,
            complete_service_irp: miniport.HwCompleteServiceIrp?,
            free_adapter_resources: miniport.HwFreeAdapterResources?,
        })
    }
}

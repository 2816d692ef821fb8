// Made by `generate` from Microsoft's headers.

const _: () = {
    ["Size of _LARGE_INTEGER__bindgen_ty_1"]
        [::core::mem::size_of::<_LARGE_INTEGER__bindgen_ty_1>() - 8usize];
    ["Alignment of _LARGE_INTEGER__bindgen_ty_1"]
        [::core::mem::align_of::<_LARGE_INTEGER__bindgen_ty_1>() - 4usize];
    ["Offset of field: _LARGE_INTEGER__bindgen_ty_1::LowPart"]
        [::core::mem::offset_of!(_LARGE_INTEGER__bindgen_ty_1, LowPart) - 0usize];
    ["Offset of field: _LARGE_INTEGER__bindgen_ty_1::HighPart"]
        [::core::mem::offset_of!(_LARGE_INTEGER__bindgen_ty_1, HighPart) - 4usize];
};
const _: () = {
    ["Size of _LARGE_INTEGER__bindgen_ty_2"]
        [::core::mem::size_of::<_LARGE_INTEGER__bindgen_ty_2>() - 8usize];
    ["Alignment of _LARGE_INTEGER__bindgen_ty_2"]
        [::core::mem::align_of::<_LARGE_INTEGER__bindgen_ty_2>() - 4usize];
    ["Offset of field: _LARGE_INTEGER__bindgen_ty_2::LowPart"]
        [::core::mem::offset_of!(_LARGE_INTEGER__bindgen_ty_2, LowPart) - 0usize];
    ["Offset of field: _LARGE_INTEGER__bindgen_ty_2::HighPart"]
        [::core::mem::offset_of!(_LARGE_INTEGER__bindgen_ty_2, HighPart) - 4usize];
};
const _: () = {
    ["Size of _LARGE_INTEGER"][::core::mem::size_of::<_LARGE_INTEGER>() - 8usize];
    ["Alignment of _LARGE_INTEGER"][::core::mem::align_of::<_LARGE_INTEGER>() - 8usize];
    ["Offset of field: _LARGE_INTEGER::u"][::core::mem::offset_of!(_LARGE_INTEGER, u) - 0usize];
    ["Offset of field: _LARGE_INTEGER::QuadPart"]
        [::core::mem::offset_of!(_LARGE_INTEGER, QuadPart) - 0usize];
};
const _: () = {
    ["Size of _UNICODE_STRING"][::core::mem::size_of::<_UNICODE_STRING>() - 16usize];
    ["Alignment of _UNICODE_STRING"][::core::mem::align_of::<_UNICODE_STRING>() - 8usize];
    ["Offset of field: _UNICODE_STRING::Length"]
        [::core::mem::offset_of!(_UNICODE_STRING, Length) - 0usize];
    ["Offset of field: _UNICODE_STRING::MaximumLength"]
        [::core::mem::offset_of!(_UNICODE_STRING, MaximumLength) - 2usize];
    ["Offset of field: _UNICODE_STRING::Buffer"]
        [::core::mem::offset_of!(_UNICODE_STRING, Buffer) - 8usize];
};
const _: () = {
    ["Size of _LIST_ENTRY"][::core::mem::size_of::<_LIST_ENTRY>() - 16usize];
    ["Alignment of _LIST_ENTRY"][::core::mem::align_of::<_LIST_ENTRY>() - 8usize];
    ["Offset of field: _LIST_ENTRY::Flink"][::core::mem::offset_of!(_LIST_ENTRY, Flink) - 0usize];
    ["Offset of field: _LIST_ENTRY::Blink"][::core::mem::offset_of!(_LIST_ENTRY, Blink) - 8usize];
};
const _: () = {
    ["Size of _SINGLE_LIST_ENTRY"][::core::mem::size_of::<_SINGLE_LIST_ENTRY>() - 8usize];
    ["Alignment of _SINGLE_LIST_ENTRY"][::core::mem::align_of::<_SINGLE_LIST_ENTRY>() - 8usize];
    ["Offset of field: _SINGLE_LIST_ENTRY::Next"]
        [::core::mem::offset_of!(_SINGLE_LIST_ENTRY, Next) - 0usize];
};
const _: () = {
    ["Size of _GUID"][::core::mem::size_of::<_GUID>() - 16usize];
    ["Alignment of _GUID"][::core::mem::align_of::<_GUID>() - 4usize];
    ["Offset of field: _GUID::Data1"][::core::mem::offset_of!(_GUID, Data1) - 0usize];
    ["Offset of field: _GUID::Data2"][::core::mem::offset_of!(_GUID, Data2) - 4usize];
    ["Offset of field: _GUID::Data3"][::core::mem::offset_of!(_GUID, Data3) - 6usize];
    ["Offset of field: _GUID::Data4"][::core::mem::offset_of!(_GUID, Data4) - 8usize];
};
const _: () = {
    ["Size of _KSPIN_LOCK_QUEUE"][::core::mem::size_of::<_KSPIN_LOCK_QUEUE>() - 16usize];
    ["Alignment of _KSPIN_LOCK_QUEUE"][::core::mem::align_of::<_KSPIN_LOCK_QUEUE>() - 8usize];
    ["Offset of field: _KSPIN_LOCK_QUEUE::Next"]
        [::core::mem::offset_of!(_KSPIN_LOCK_QUEUE, Next) - 0usize];
    ["Offset of field: _KSPIN_LOCK_QUEUE::Lock"]
        [::core::mem::offset_of!(_KSPIN_LOCK_QUEUE, Lock) - 8usize];
};
const _: () = {
    ["Size of _KLOCK_QUEUE_HANDLE"][::core::mem::size_of::<_KLOCK_QUEUE_HANDLE>() - 24usize];
    ["Alignment of _KLOCK_QUEUE_HANDLE"][::core::mem::align_of::<_KLOCK_QUEUE_HANDLE>() - 8usize];
    ["Offset of field: _KLOCK_QUEUE_HANDLE::LockQueue"]
        [::core::mem::offset_of!(_KLOCK_QUEUE_HANDLE, LockQueue) - 0usize];
    ["Offset of field: _KLOCK_QUEUE_HANDLE::OldIrql"]
        [::core::mem::offset_of!(_KLOCK_QUEUE_HANDLE, OldIrql) - 16usize];
};
const _: () = {
    ["Size of _IO_STATUS_BLOCK__bindgen_ty_1"]
        [::core::mem::size_of::<_IO_STATUS_BLOCK__bindgen_ty_1>() - 8usize];
    ["Alignment of _IO_STATUS_BLOCK__bindgen_ty_1"]
        [::core::mem::align_of::<_IO_STATUS_BLOCK__bindgen_ty_1>() - 8usize];
    ["Offset of field: _IO_STATUS_BLOCK__bindgen_ty_1::Status"]
        [::core::mem::offset_of!(_IO_STATUS_BLOCK__bindgen_ty_1, Status) - 0usize];
    ["Offset of field: _IO_STATUS_BLOCK__bindgen_ty_1::Pointer"]
        [::core::mem::offset_of!(_IO_STATUS_BLOCK__bindgen_ty_1, Pointer) - 0usize];
};
const _: () = {
    ["Size of _IO_STATUS_BLOCK"][::core::mem::size_of::<_IO_STATUS_BLOCK>() - 16usize];
    ["Alignment of _IO_STATUS_BLOCK"][::core::mem::align_of::<_IO_STATUS_BLOCK>() - 8usize];
    ["Offset of field: _IO_STATUS_BLOCK::Information"]
        [::core::mem::offset_of!(_IO_STATUS_BLOCK, Information) - 8usize];
};
const _: () = {
    ["Size of _POWER_STATE"][::core::mem::size_of::<_POWER_STATE>() - 4usize];
    ["Alignment of _POWER_STATE"][::core::mem::align_of::<_POWER_STATE>() - 4usize];
    ["Offset of field: _POWER_STATE::SystemState"]
        [::core::mem::offset_of!(_POWER_STATE, SystemState) - 0usize];
    ["Offset of field: _POWER_STATE::DeviceState"]
        [::core::mem::offset_of!(_POWER_STATE, DeviceState) - 0usize];
};
const _: () = {
    ["Size of _CM_RESOURCE_LIST"][::core::mem::size_of::<_CM_RESOURCE_LIST>() - 40usize];
    ["Alignment of _CM_RESOURCE_LIST"][::core::mem::align_of::<_CM_RESOURCE_LIST>() - 4usize];
};
const _: () = {
    ["Size of _IO_RESOURCE_REQUIREMENTS_LIST"]
        [::core::mem::size_of::<_IO_RESOURCE_REQUIREMENTS_LIST>() - 72usize];
    ["Alignment of _IO_RESOURCE_REQUIREMENTS_LIST"]
        [::core::mem::align_of::<_IO_RESOURCE_REQUIREMENTS_LIST>() - 8usize];
};
const _: () = {
    ["Size of _KDPC__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::size_of::<_KDPC__bindgen_ty_1__bindgen_ty_1>() - 4usize];
    ["Alignment of _KDPC__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::align_of::<_KDPC__bindgen_ty_1__bindgen_ty_1>() - 2usize];
    ["Offset of field: _KDPC__bindgen_ty_1__bindgen_ty_1::Type"]
        [::core::mem::offset_of!(_KDPC__bindgen_ty_1__bindgen_ty_1, Type) - 0usize];
    ["Offset of field: _KDPC__bindgen_ty_1__bindgen_ty_1::Importance"]
        [::core::mem::offset_of!(_KDPC__bindgen_ty_1__bindgen_ty_1, Importance) - 1usize];
    ["Offset of field: _KDPC__bindgen_ty_1__bindgen_ty_1::Number"]
        [::core::mem::offset_of!(_KDPC__bindgen_ty_1__bindgen_ty_1, Number) - 2usize];
};
const _: () = {
    ["Size of _KDPC__bindgen_ty_1"][::core::mem::size_of::<_KDPC__bindgen_ty_1>() - 4usize];
    ["Alignment of _KDPC__bindgen_ty_1"][::core::mem::align_of::<_KDPC__bindgen_ty_1>() - 4usize];
    ["Offset of field: _KDPC__bindgen_ty_1::TargetInfoAsUlong"]
        [::core::mem::offset_of!(_KDPC__bindgen_ty_1, TargetInfoAsUlong) - 0usize];
};
const _: () = {
    ["Size of _KDPC"][::core::mem::size_of::<_KDPC>() - 64usize];
    ["Alignment of _KDPC"][::core::mem::align_of::<_KDPC>() - 8usize];
    ["Offset of field: _KDPC::DpcListEntry"][::core::mem::offset_of!(_KDPC, DpcListEntry) - 8usize];
    ["Offset of field: _KDPC::ProcessorHistory"]
        [::core::mem::offset_of!(_KDPC, ProcessorHistory) - 16usize];
    ["Offset of field: _KDPC::DeferredRoutine"]
        [::core::mem::offset_of!(_KDPC, DeferredRoutine) - 24usize];
    ["Offset of field: _KDPC::DeferredContext"]
        [::core::mem::offset_of!(_KDPC, DeferredContext) - 32usize];
    ["Offset of field: _KDPC::SystemArgument1"]
        [::core::mem::offset_of!(_KDPC, SystemArgument1) - 40usize];
    ["Offset of field: _KDPC::SystemArgument2"]
        [::core::mem::offset_of!(_KDPC, SystemArgument2) - 48usize];
    ["Offset of field: _KDPC::DpcData"][::core::mem::offset_of!(_KDPC, DpcData) - 56usize];
};
const _: () = {
    ["Size of _MDL"][::core::mem::size_of::<_MDL>() - 48usize];
    ["Alignment of _MDL"][::core::mem::align_of::<_MDL>() - 8usize];
};
const _: () = {
    ["Size of _KEVENT"][::core::mem::size_of::<_KEVENT>() - 24usize];
    ["Alignment of _KEVENT"][::core::mem::align_of::<_KEVENT>() - 8usize];
    ["Offset of field: _KEVENT::Header"][::core::mem::offset_of!(_KEVENT, Header) - 0usize];
};
const _: () = {
    ["Size of _KDEVICE_QUEUE__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::size_of::<_KDEVICE_QUEUE__bindgen_ty_1__bindgen_ty_1>() - 8usize];
    ["Alignment of _KDEVICE_QUEUE__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::align_of::<_KDEVICE_QUEUE__bindgen_ty_1__bindgen_ty_1>() - 8usize];
};
const _: () = {
    ["Size of _KDEVICE_QUEUE__bindgen_ty_1"]
        [::core::mem::size_of::<_KDEVICE_QUEUE__bindgen_ty_1>() - 8usize];
    ["Alignment of _KDEVICE_QUEUE__bindgen_ty_1"]
        [::core::mem::align_of::<_KDEVICE_QUEUE__bindgen_ty_1>() - 8usize];
    ["Offset of field: _KDEVICE_QUEUE__bindgen_ty_1::Busy"]
        [::core::mem::offset_of!(_KDEVICE_QUEUE__bindgen_ty_1, Busy) - 0usize];
};
const _: () = {
    ["Size of _KDEVICE_QUEUE"][::core::mem::size_of::<_KDEVICE_QUEUE>() - 40usize];
    ["Alignment of _KDEVICE_QUEUE"][::core::mem::align_of::<_KDEVICE_QUEUE>() - 8usize];
    ["Offset of field: _KDEVICE_QUEUE::Type"]
        [::core::mem::offset_of!(_KDEVICE_QUEUE, Type) - 0usize];
    ["Offset of field: _KDEVICE_QUEUE::Size"]
        [::core::mem::offset_of!(_KDEVICE_QUEUE, Size) - 2usize];
    ["Offset of field: _KDEVICE_QUEUE::DeviceListHead"]
        [::core::mem::offset_of!(_KDEVICE_QUEUE, DeviceListHead) - 8usize];
    ["Offset of field: _KDEVICE_QUEUE::Lock"]
        [::core::mem::offset_of!(_KDEVICE_QUEUE, Lock) - 24usize];
};
const _: () = {
    ["Size of _KDEVICE_QUEUE_ENTRY"][::core::mem::size_of::<_KDEVICE_QUEUE_ENTRY>() - 24usize];
    ["Alignment of _KDEVICE_QUEUE_ENTRY"][::core::mem::align_of::<_KDEVICE_QUEUE_ENTRY>() - 8usize];
    ["Offset of field: _KDEVICE_QUEUE_ENTRY::DeviceListEntry"]
        [::core::mem::offset_of!(_KDEVICE_QUEUE_ENTRY, DeviceListEntry) - 0usize];
    ["Offset of field: _KDEVICE_QUEUE_ENTRY::SortKey"]
        [::core::mem::offset_of!(_KDEVICE_QUEUE_ENTRY, SortKey) - 16usize];
    ["Offset of field: _KDEVICE_QUEUE_ENTRY::Inserted"]
        [::core::mem::offset_of!(_KDEVICE_QUEUE_ENTRY, Inserted) - 20usize];
};
const _: () = {
    ["Size of _NAMED_PIPE_CREATE_PARAMETERS"]
        [::core::mem::size_of::<_NAMED_PIPE_CREATE_PARAMETERS>() - 40usize];
    ["Alignment of _NAMED_PIPE_CREATE_PARAMETERS"]
        [::core::mem::align_of::<_NAMED_PIPE_CREATE_PARAMETERS>() - 8usize];
};
const _: () = {
    ["Size of _MAILSLOT_CREATE_PARAMETERS"]
        [::core::mem::size_of::<_MAILSLOT_CREATE_PARAMETERS>() - 24usize];
    ["Alignment of _MAILSLOT_CREATE_PARAMETERS"]
        [::core::mem::align_of::<_MAILSLOT_CREATE_PARAMETERS>() - 8usize];
};
const _: () = {
    ["Size of _FAST_IO_DISPATCH"][::core::mem::size_of::<_FAST_IO_DISPATCH>() - 224usize];
    ["Alignment of _FAST_IO_DISPATCH"][::core::mem::align_of::<_FAST_IO_DISPATCH>() - 8usize];
};
const _: () = {
    ["Size of _IO_SECURITY_CONTEXT"][::core::mem::size_of::<_IO_SECURITY_CONTEXT>() - 24usize];
    ["Alignment of _IO_SECURITY_CONTEXT"][::core::mem::align_of::<_IO_SECURITY_CONTEXT>() - 8usize];
};
const _: () = {
    ["Size of _VPB"][::core::mem::size_of::<_VPB>() - 96usize];
    ["Alignment of _VPB"][::core::mem::align_of::<_VPB>() - 8usize];
};
const _: () = {
    ["Size of _DEVICE_OBJECT__bindgen_ty_1"]
        [::core::mem::size_of::<_DEVICE_OBJECT__bindgen_ty_1>() - 72usize];
    ["Alignment of _DEVICE_OBJECT__bindgen_ty_1"]
        [::core::mem::align_of::<_DEVICE_OBJECT__bindgen_ty_1>() - 8usize];
    ["Offset of field: _DEVICE_OBJECT__bindgen_ty_1::ListEntry"]
        [::core::mem::offset_of!(_DEVICE_OBJECT__bindgen_ty_1, ListEntry) - 0usize];
    ["Offset of field: _DEVICE_OBJECT__bindgen_ty_1::Wcb"]
        [::core::mem::offset_of!(_DEVICE_OBJECT__bindgen_ty_1, Wcb) - 0usize];
};
const _: () = {
    ["Size of _DEVICE_OBJECT"][::core::mem::size_of::<_DEVICE_OBJECT>() - 336usize];
    ["Alignment of _DEVICE_OBJECT"][::core::mem::align_of::<_DEVICE_OBJECT>() - 16usize];
    ["Offset of field: _DEVICE_OBJECT::Type"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, Type) - 0usize];
    ["Offset of field: _DEVICE_OBJECT::Size"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, Size) - 2usize];
    ["Offset of field: _DEVICE_OBJECT::ReferenceCount"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, ReferenceCount) - 4usize];
    ["Offset of field: _DEVICE_OBJECT::DriverObject"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, DriverObject) - 8usize];
    ["Offset of field: _DEVICE_OBJECT::NextDevice"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, NextDevice) - 16usize];
    ["Offset of field: _DEVICE_OBJECT::AttachedDevice"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, AttachedDevice) - 24usize];
    ["Offset of field: _DEVICE_OBJECT::CurrentIrp"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, CurrentIrp) - 32usize];
    ["Offset of field: _DEVICE_OBJECT::Timer"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, Timer) - 40usize];
    ["Offset of field: _DEVICE_OBJECT::Flags"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, Flags) - 48usize];
    ["Offset of field: _DEVICE_OBJECT::Characteristics"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, Characteristics) - 52usize];
    ["Offset of field: _DEVICE_OBJECT::Vpb"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, Vpb) - 56usize];
    ["Offset of field: _DEVICE_OBJECT::DeviceExtension"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, DeviceExtension) - 64usize];
    ["Offset of field: _DEVICE_OBJECT::DeviceType"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, DeviceType) - 72usize];
    ["Offset of field: _DEVICE_OBJECT::StackSize"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, StackSize) - 76usize];
    ["Offset of field: _DEVICE_OBJECT::Queue"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, Queue) - 80usize];
    ["Offset of field: _DEVICE_OBJECT::AlignmentRequirement"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, AlignmentRequirement) - 152usize];
    ["Offset of field: _DEVICE_OBJECT::DeviceQueue"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, DeviceQueue) - 160usize];
    ["Offset of field: _DEVICE_OBJECT::Dpc"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, Dpc) - 200usize];
    ["Offset of field: _DEVICE_OBJECT::ActiveThreadCount"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, ActiveThreadCount) - 264usize];
    ["Offset of field: _DEVICE_OBJECT::SecurityDescriptor"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, SecurityDescriptor) - 272usize];
    ["Offset of field: _DEVICE_OBJECT::DeviceLock"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, DeviceLock) - 280usize];
    ["Offset of field: _DEVICE_OBJECT::SectorSize"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, SectorSize) - 304usize];
    ["Offset of field: _DEVICE_OBJECT::Spare1"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, Spare1) - 306usize];
    ["Offset of field: _DEVICE_OBJECT::DeviceObjectExtension"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, DeviceObjectExtension) - 312usize];
    ["Offset of field: _DEVICE_OBJECT::Reserved"]
        [::core::mem::offset_of!(_DEVICE_OBJECT, Reserved) - 320usize];
};
const _: () = {
    ["Size of _DEVOBJ_EXTENSION"][::core::mem::size_of::<_DEVOBJ_EXTENSION>() - 112usize];
    ["Alignment of _DEVOBJ_EXTENSION"][::core::mem::align_of::<_DEVOBJ_EXTENSION>() - 8usize];
};
const _: () = {
    ["Size of _DRIVER_EXTENSION"][::core::mem::size_of::<_DRIVER_EXTENSION>() - 40usize];
    ["Alignment of _DRIVER_EXTENSION"][::core::mem::align_of::<_DRIVER_EXTENSION>() - 8usize];
};
const _: () = {
    ["Size of _DRIVER_OBJECT"][::core::mem::size_of::<_DRIVER_OBJECT>() - 336usize];
    ["Alignment of _DRIVER_OBJECT"][::core::mem::align_of::<_DRIVER_OBJECT>() - 8usize];
    ["Offset of field: _DRIVER_OBJECT::Type"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, Type) - 0usize];
    ["Offset of field: _DRIVER_OBJECT::Size"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, Size) - 2usize];
    ["Offset of field: _DRIVER_OBJECT::DeviceObject"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, DeviceObject) - 8usize];
    ["Offset of field: _DRIVER_OBJECT::Flags"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, Flags) - 16usize];
    ["Offset of field: _DRIVER_OBJECT::DriverStart"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, DriverStart) - 24usize];
    ["Offset of field: _DRIVER_OBJECT::DriverSize"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, DriverSize) - 32usize];
    ["Offset of field: _DRIVER_OBJECT::DriverSection"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, DriverSection) - 40usize];
    ["Offset of field: _DRIVER_OBJECT::DriverExtension"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, DriverExtension) - 48usize];
    ["Offset of field: _DRIVER_OBJECT::DriverName"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, DriverName) - 56usize];
    ["Offset of field: _DRIVER_OBJECT::HardwareDatabase"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, HardwareDatabase) - 72usize];
    ["Offset of field: _DRIVER_OBJECT::FastIoDispatch"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, FastIoDispatch) - 80usize];
    ["Offset of field: _DRIVER_OBJECT::DriverInit"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, DriverInit) - 88usize];
    ["Offset of field: _DRIVER_OBJECT::DriverStartIo"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, DriverStartIo) - 96usize];
    ["Offset of field: _DRIVER_OBJECT::DriverUnload"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, DriverUnload) - 104usize];
    ["Offset of field: _DRIVER_OBJECT::MajorFunction"]
        [::core::mem::offset_of!(_DRIVER_OBJECT, MajorFunction) - 112usize];
};
const _: () = {
    ["Size of _FILE_OBJECT"][::core::mem::size_of::<_FILE_OBJECT>() - 216usize];
    ["Alignment of _FILE_OBJECT"][::core::mem::align_of::<_FILE_OBJECT>() - 8usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_1"][::core::mem::size_of::<_IRP__bindgen_ty_1>() - 8usize];
    ["Alignment of _IRP__bindgen_ty_1"][::core::mem::align_of::<_IRP__bindgen_ty_1>() - 8usize];
    ["Offset of field: _IRP__bindgen_ty_1::MasterIrp"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_1, MasterIrp) - 0usize];
    ["Offset of field: _IRP__bindgen_ty_1::IrpCount"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_1, IrpCount) - 0usize];
    ["Offset of field: _IRP__bindgen_ty_1::SystemBuffer"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_1, SystemBuffer) - 0usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_2"][::core::mem::size_of::<_IRP__bindgen_ty_2>() - 8usize];
    ["Alignment of _IRP__bindgen_ty_2"][::core::mem::align_of::<_IRP__bindgen_ty_2>() - 8usize];
    ["Offset of field: _IRP__bindgen_ty_2::UserIosb"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_2, UserIosb) - 0usize];
    ["Offset of field: _IRP__bindgen_ty_2::IoRingContext"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_2, IoRingContext) - 0usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::size_of::<_IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1>() - 8usize];
    ["Alignment of _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::align_of::<_IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1>() - 8usize];
    ["Offset of field: _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1::UserApcRoutine"][::core::mem::offset_of!(
        _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1,
        UserApcRoutine
    ) - 0usize];
    ["Offset of field: _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1::IssuingProcess"][::core::mem::offset_of!(
        _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1,
        IssuingProcess
    ) - 0usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2"]
        [::core::mem::size_of::<_IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2>() - 8usize];
    ["Alignment of _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2"]
        [::core::mem::align_of::<_IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2>() - 8usize];
    ["Offset of field: _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2::UserApcContext"][::core::mem::offset_of!(
        _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2,
        UserApcContext
    ) - 0usize];
    ["Offset of field: _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2::IoRing"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2, IoRing) - 0usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_3__bindgen_ty_1"]
        [::core::mem::size_of::<_IRP__bindgen_ty_3__bindgen_ty_1>() - 16usize];
    ["Alignment of _IRP__bindgen_ty_3__bindgen_ty_1"]
        [::core::mem::align_of::<_IRP__bindgen_ty_3__bindgen_ty_1>() - 8usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_3"][::core::mem::size_of::<_IRP__bindgen_ty_3>() - 16usize];
    ["Alignment of _IRP__bindgen_ty_3"][::core::mem::align_of::<_IRP__bindgen_ty_3>() - 8usize];
    ["Offset of field: _IRP__bindgen_ty_3::AsynchronousParameters"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_3, AsynchronousParameters) - 0usize];
    ["Offset of field: _IRP__bindgen_ty_3::AllocationSize"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_3, AllocationSize) - 0usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1"][::core::mem::size_of::<
        _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1,
    >() - 32usize];
    ["Alignment of _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::align_of::<_IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1>()
            - 8usize];
    [
        "Offset of field: _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1::DriverContext",
    ][::core::mem::offset_of!(
        _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1,
        DriverContext
    ) - 0usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::size_of::<_IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1>() - 32usize];
    ["Alignment of _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::align_of::<_IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1>() - 8usize];
    ["Offset of field: _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1::DeviceQueueEntry"][::core::mem::offset_of!(
        _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1,
        DeviceQueueEntry
    )
        - 0usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1"][::core::mem::size_of::<
        _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1,
    >() - 8usize];
    ["Alignment of _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1"]
        [::core::mem::align_of::<_IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1>()
            - 8usize];
    [
        "Offset of field: _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1::CurrentStackLocation",
    ][::core::mem::offset_of!(
        _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1,
        CurrentStackLocation
    ) - 0usize];
    ["Offset of field: _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1::PacketType"][::core::mem::offset_of!(
        _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1,
        PacketType
    )
        - 0usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2"]
        [::core::mem::size_of::<_IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2>() - 24usize];
    ["Alignment of _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2"]
        [::core::mem::align_of::<_IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2>() - 8usize];
    ["Offset of field: _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2::ListEntry"][::core::mem::offset_of!(
        _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2,
        ListEntry
    ) - 0usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_4__bindgen_ty_1"]
        [::core::mem::size_of::<_IRP__bindgen_ty_4__bindgen_ty_1>() - 80usize];
    ["Alignment of _IRP__bindgen_ty_4__bindgen_ty_1"]
        [::core::mem::align_of::<_IRP__bindgen_ty_4__bindgen_ty_1>() - 8usize];
    ["Offset of field: _IRP__bindgen_ty_4__bindgen_ty_1::Thread"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_4__bindgen_ty_1, Thread) - 32usize];
    ["Offset of field: _IRP__bindgen_ty_4__bindgen_ty_1::AuxiliaryBuffer"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_4__bindgen_ty_1, AuxiliaryBuffer) - 40usize];
    ["Offset of field: _IRP__bindgen_ty_4__bindgen_ty_1::OriginalFileObject"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_4__bindgen_ty_1, OriginalFileObject) - 72usize];
};
const _: () = {
    ["Size of _IRP__bindgen_ty_4"][::core::mem::size_of::<_IRP__bindgen_ty_4>() - 88usize];
    ["Alignment of _IRP__bindgen_ty_4"][::core::mem::align_of::<_IRP__bindgen_ty_4>() - 8usize];
    ["Offset of field: _IRP__bindgen_ty_4::Overlay"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_4, Overlay) - 0usize];
    ["Offset of field: _IRP__bindgen_ty_4::Apc"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_4, Apc) - 0usize];
    ["Offset of field: _IRP__bindgen_ty_4::CompletionKey"]
        [::core::mem::offset_of!(_IRP__bindgen_ty_4, CompletionKey) - 0usize];
};
const _: () = {
    ["Size of _IRP"][::core::mem::size_of::<_IRP>() - 208usize];
    ["Alignment of _IRP"][::core::mem::align_of::<_IRP>() - 16usize];
    ["Offset of field: _IRP::Type"][::core::mem::offset_of!(_IRP, Type) - 0usize];
    ["Offset of field: _IRP::Size"][::core::mem::offset_of!(_IRP, Size) - 2usize];
    ["Offset of field: _IRP::MdlAddress"][::core::mem::offset_of!(_IRP, MdlAddress) - 8usize];
    ["Offset of field: _IRP::Flags"][::core::mem::offset_of!(_IRP, Flags) - 16usize];
    ["Offset of field: _IRP::AssociatedIrp"]
        [::core::mem::offset_of!(_IRP, AssociatedIrp) - 24usize];
    ["Offset of field: _IRP::ThreadListEntry"]
        [::core::mem::offset_of!(_IRP, ThreadListEntry) - 32usize];
    ["Offset of field: _IRP::IoStatus"][::core::mem::offset_of!(_IRP, IoStatus) - 48usize];
    ["Offset of field: _IRP::RequestorMode"]
        [::core::mem::offset_of!(_IRP, RequestorMode) - 64usize];
    ["Offset of field: _IRP::PendingReturned"]
        [::core::mem::offset_of!(_IRP, PendingReturned) - 65usize];
    ["Offset of field: _IRP::StackCount"][::core::mem::offset_of!(_IRP, StackCount) - 66usize];
    ["Offset of field: _IRP::CurrentLocation"]
        [::core::mem::offset_of!(_IRP, CurrentLocation) - 67usize];
    ["Offset of field: _IRP::Cancel"][::core::mem::offset_of!(_IRP, Cancel) - 68usize];
    ["Offset of field: _IRP::CancelIrql"][::core::mem::offset_of!(_IRP, CancelIrql) - 69usize];
    ["Offset of field: _IRP::ApcEnvironment"]
        [::core::mem::offset_of!(_IRP, ApcEnvironment) - 70usize];
    ["Offset of field: _IRP::AllocationFlags"]
        [::core::mem::offset_of!(_IRP, AllocationFlags) - 71usize];
    ["Offset of field: _IRP::UserEvent"][::core::mem::offset_of!(_IRP, UserEvent) - 80usize];
    ["Offset of field: _IRP::Overlay"][::core::mem::offset_of!(_IRP, Overlay) - 88usize];
    ["Offset of field: _IRP::CancelRoutine"]
        [::core::mem::offset_of!(_IRP, CancelRoutine) - 104usize];
    ["Offset of field: _IRP::UserBuffer"][::core::mem::offset_of!(_IRP, UserBuffer) - 112usize];
    ["Offset of field: _IRP::Tail"][::core::mem::offset_of!(_IRP, Tail) - 120usize];
};
const _: () = {
    ["Size of _INTERFACE"][::core::mem::size_of::<_INTERFACE>() - 32usize];
    ["Alignment of _INTERFACE"][::core::mem::align_of::<_INTERFACE>() - 8usize];
};
const _: () = {
    ["Size of _DEVICE_CAPABILITIES"][::core::mem::size_of::<_DEVICE_CAPABILITIES>() - 64usize];
    ["Alignment of _DEVICE_CAPABILITIES"][::core::mem::align_of::<_DEVICE_CAPABILITIES>() - 4usize];
};
const _: () = {
    ["Size of _POWER_SEQUENCE"][::core::mem::size_of::<_POWER_SEQUENCE>() - 12usize];
    ["Alignment of _POWER_SEQUENCE"][::core::mem::align_of::<_POWER_SEQUENCE>() - 4usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1::SecurityContext"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1,
        SecurityContext
    )
        - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1::Options"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1, Options) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1::FileAttributes"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1,
        FileAttributes
    )
        - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1::ShareAccess"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1,
        ShareAccess
    ) - 18usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1::EaLength"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1,
        EaLength
    ) - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2::SecurityContext"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2,
        SecurityContext
    )
        - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2::Options"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2, Options) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2::Reserved"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2,
        Reserved
    ) - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2::ShareAccess"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2,
        ShareAccess
    ) - 18usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2::Parameters"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2,
        Parameters
    ) - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3::SecurityContext"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3,
        SecurityContext
    )
        - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3::Options"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3, Options) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3::Reserved"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3,
        Reserved
    ) - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3::ShareAccess"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3,
        ShareAccess
    ) - 18usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3::Parameters"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3,
        Parameters
    ) - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4>() - 24usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4::Key"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4, Key) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4::Flags"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4, Flags) - 12usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4::ByteOffset"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4,
        ByteOffset
    ) - 16usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5>() - 24usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5::Key"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5, Key) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5::Flags"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5, Flags) - 12usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5::ByteOffset"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5,
        ByteOffset
    ) - 16usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6::FileName"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6,
        FileName
    ) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6::FileInformationClass"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6,
        FileInformationClass
    )
        - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6::FileIndex"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6,
        FileIndex
    ) - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_7"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_7>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_7"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_7>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_7::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_7, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_7::CompletionFilter"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_7,
        CompletionFilter
    )
        - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8>() - 24usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8::CompletionFilter"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8,
        CompletionFilter
    )
        - 8usize];
    [
        "Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8::DirectoryNotifyInformationClass",
    ][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8,
        DirectoryNotifyInformationClass
    ) - 16usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_9"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_9>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_9"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_9>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_9::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_9, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_9::FileInformationClass"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_9,
        FileInformationClass
    )
        - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::size_of::<
            _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1__bindgen_ty_1,
        >() - 2usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::align_of::<
            _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1__bindgen_ty_1,
        >() - 1usize];
    [
        "Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1__bindgen_ty_1::ReplaceIfExists",
    ][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1__bindgen_ty_1,
        ReplaceIfExists
    ) - 0usize];
    [
        "Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1__bindgen_ty_1::AdvanceOnly",
    ][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1__bindgen_ty_1,
        AdvanceOnly
    ) - 1usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1"][::core::mem::size_of::<
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1,
    >() - 8usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1>()
            - 8usize];
    [
        "Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1::ClusterCount",
    ][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1,
        ClusterCount
    ) - 0usize];
    [
        "Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1::DeleteHandle",
    ][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1,
        DeleteHandle
    ) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10::FileInformationClass"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10,
        FileInformationClass
    )
        - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10::FileObject"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10,
        FileObject
    ) - 16usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11::EaList"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11, EaList) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11::EaListLength"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11,
        EaListLength
    ) - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11::EaIndex"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11,
        EaIndex
    ) - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_12"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_12>() - 4usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_12"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_12>() - 4usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_12::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_12, Length) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13::FsInformationClass"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13,
        FsInformationClass
    )
        - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14::FsInformationClass"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14,
        FsInformationClass
    )
        - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15::OutputBufferLength"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15,
        OutputBufferLength
    )
        - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15::InputBufferLength"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15,
        InputBufferLength
    )
        - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15::FsControlCode"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15,
        FsControlCode
    )
        - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15::Type3InputBuffer"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15,
        Type3InputBuffer
    )
        - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16>() - 24usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16::Key"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16, Key) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16::ByteOffset"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16,
        ByteOffset
    ) - 16usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17::OutputBufferLength"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17,
        OutputBufferLength
    )
        - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17::InputBufferLength"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17,
        InputBufferLength
    )
        - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17::IoControlCode"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17,
        IoControlCode
    )
        - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17::Type3InputBuffer"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17,
        Type3InputBuffer
    )
        - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_18"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_18>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_18"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_18>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_18::SecurityInformation"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_18,
        SecurityInformation
    )
        - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_18::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_18, Length) - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19::SecurityInformation"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19,
        SecurityInformation
    )
        - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19::SecurityDescriptor"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19,
        SecurityDescriptor
    )
        - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20::Vpb"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20, Vpb) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20::DeviceObject"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20,
        DeviceObject
    ) - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21::Vpb"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21, Vpb) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21::DeviceObject"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21,
        DeviceObject
    ) - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_22"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_22>() - 8usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_22"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_22>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_22::Srb"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_22, Srb) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23, Length) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23::StartSid"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23,
        StartSid
    ) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23::SidList"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23,
        SidList
    ) - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23::SidListLength"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23,
        SidListLength
    )
        - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_24"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_24>() - 4usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_24"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_24>() - 4usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_24::Length"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_24, Length) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_25"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_25>() - 4usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_25"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_25>() - 4usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_25::Type"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_25, Type) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26::InterfaceType"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26,
        InterfaceType
    ) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26::Size"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26, Size) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26::Version"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26,
        Version
    ) - 10usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26::Interface"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26,
        Interface
    ) - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26::InterfaceSpecificData"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26,
        InterfaceSpecificData
    )
        - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_27"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_27>() - 8usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_27"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_27>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_27::Capabilities"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_27,
        Capabilities
    ) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_28"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_28>() - 8usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_28"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_28>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_28::IoResourceRequirementList"]
        [::core::mem::offset_of!(
            _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_28,
            IoResourceRequirementList
        ) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29::WhichSpace"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29,
        WhichSpace
    ) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29::Buffer"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29, Buffer) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29::Offset"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29,
        Offset
    ) - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29::Length"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29,
        Length
    ) - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_30"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_30>() - 1usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_30"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_30>() - 1usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_30::Lock"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_30, Lock) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_31"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_31>() - 4usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_31"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_31>() - 4usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_31::IdType"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_31, IdType) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32::DeviceTextType"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32,
        DeviceTextType
    )
        - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32::LocaleId"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32,
        LocaleId
    ) - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33::InPath"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33, InPath) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33::Reserved"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33,
        Reserved
    ) - 1usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33::Type"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33, Type) - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_34"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_34>() - 4usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_34"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_34>() - 4usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_34::PowerState"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_34,
        PowerState
    ) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_35"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_35>() - 8usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_35"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_35>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_35::PowerSequence"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_35,
        PowerSequence
    ) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1"][::core::mem::size_of::<
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1,
    >() - 4usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1>()
            - 4usize];
    [
        "Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1::SystemContext",
    ][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1,
        SystemContext
    ) - 0usize];
    [
        "Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1::SystemPowerStateContext",
    ][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1,
        SystemPowerStateContext
    ) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36::Type"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36, Type) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36::State"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36, State) - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36::ShutdownType"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36,
        ShutdownType
    ) - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37>() - 16usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37::AllocatedResources"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37,
        AllocatedResources
    )
        - 0usize];
    [
        "Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37::AllocatedResourcesTranslated",
    ][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37,
        AllocatedResourcesTranslated
    ) - 8usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38::ProviderId"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38,
        ProviderId
    ) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38::DataPath"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38,
        DataPath
    ) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38::BufferSize"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38,
        BufferSize
    ) - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38::Buffer"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38,
        Buffer
    ) - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39::Argument1"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39,
        Argument1
    ) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39::Argument2"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39,
        Argument2
    ) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39::Argument3"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39,
        Argument3
    ) - 16usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39::Argument4"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39,
        Argument4
    ) - 24usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION__bindgen_ty_1"]
        [::core::mem::size_of::<_IO_STACK_LOCATION__bindgen_ty_1>() - 32usize];
    ["Alignment of _IO_STACK_LOCATION__bindgen_ty_1"]
        [::core::mem::align_of::<_IO_STACK_LOCATION__bindgen_ty_1>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::Create"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, Create) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::CreatePipe"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, CreatePipe) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::CreateMailslot"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, CreateMailslot) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::Read"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, Read) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::Write"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, Write) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::QueryDirectory"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, QueryDirectory) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::NotifyDirectory"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, NotifyDirectory) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::NotifyDirectoryEx"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, NotifyDirectoryEx) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::QueryFile"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, QueryFile) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::SetFile"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, SetFile) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::QueryEa"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, QueryEa) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::SetEa"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, SetEa) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::QueryVolume"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, QueryVolume) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::SetVolume"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, SetVolume) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::FileSystemControl"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, FileSystemControl) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::LockControl"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, LockControl) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::DeviceIoControl"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, DeviceIoControl) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::QuerySecurity"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, QuerySecurity) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::SetSecurity"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, SetSecurity) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::MountVolume"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, MountVolume) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::VerifyVolume"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, VerifyVolume) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::Scsi"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, Scsi) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::QueryQuota"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, QueryQuota) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::SetQuota"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, SetQuota) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::QueryDeviceRelations"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, QueryDeviceRelations) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::QueryInterface"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, QueryInterface) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::DeviceCapabilities"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, DeviceCapabilities) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::FilterResourceRequirements"][::core::mem::offset_of!(
        _IO_STACK_LOCATION__bindgen_ty_1,
        FilterResourceRequirements
    ) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::ReadWriteConfig"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, ReadWriteConfig) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::SetLock"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, SetLock) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::QueryId"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, QueryId) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::QueryDeviceText"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, QueryDeviceText) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::UsageNotification"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, UsageNotification) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::WaitWake"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, WaitWake) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::PowerSequence"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, PowerSequence) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::Power"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, Power) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::StartDevice"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, StartDevice) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::WMI"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, WMI) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION__bindgen_ty_1::Others"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION__bindgen_ty_1, Others) - 0usize];
};
const _: () = {
    ["Size of _IO_STACK_LOCATION"][::core::mem::size_of::<_IO_STACK_LOCATION>() - 72usize];
    ["Alignment of _IO_STACK_LOCATION"][::core::mem::align_of::<_IO_STACK_LOCATION>() - 8usize];
    ["Offset of field: _IO_STACK_LOCATION::MajorFunction"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION, MajorFunction) - 0usize];
    ["Offset of field: _IO_STACK_LOCATION::MinorFunction"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION, MinorFunction) - 1usize];
    ["Offset of field: _IO_STACK_LOCATION::Flags"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION, Flags) - 2usize];
    ["Offset of field: _IO_STACK_LOCATION::Control"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION, Control) - 3usize];
    ["Offset of field: _IO_STACK_LOCATION::Parameters"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION, Parameters) - 8usize];
    ["Offset of field: _IO_STACK_LOCATION::DeviceObject"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION, DeviceObject) - 40usize];
    ["Offset of field: _IO_STACK_LOCATION::FileObject"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION, FileObject) - 48usize];
    ["Offset of field: _IO_STACK_LOCATION::CompletionRoutine"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION, CompletionRoutine) - 56usize];
    ["Offset of field: _IO_STACK_LOCATION::Context"]
        [::core::mem::offset_of!(_IO_STACK_LOCATION, Context) - 64usize];
};
const _: () = {
    ["Size of _IO_CSQ_IRP_CONTEXT"][::core::mem::size_of::<_IO_CSQ_IRP_CONTEXT>() - 24usize];
    ["Alignment of _IO_CSQ_IRP_CONTEXT"][::core::mem::align_of::<_IO_CSQ_IRP_CONTEXT>() - 8usize];
    ["Offset of field: _IO_CSQ_IRP_CONTEXT::Type"]
        [::core::mem::offset_of!(_IO_CSQ_IRP_CONTEXT, Type) - 0usize];
    ["Offset of field: _IO_CSQ_IRP_CONTEXT::Irp"]
        [::core::mem::offset_of!(_IO_CSQ_IRP_CONTEXT, Irp) - 8usize];
    ["Offset of field: _IO_CSQ_IRP_CONTEXT::Csq"]
        [::core::mem::offset_of!(_IO_CSQ_IRP_CONTEXT, Csq) - 16usize];
};
const _: () = {
    ["Size of _IO_CSQ"][::core::mem::size_of::<_IO_CSQ>() - 64usize];
    ["Alignment of _IO_CSQ"][::core::mem::align_of::<_IO_CSQ>() - 8usize];
    ["Offset of field: _IO_CSQ::Type"][::core::mem::offset_of!(_IO_CSQ, Type) - 0usize];
    ["Offset of field: _IO_CSQ::CsqInsertIrp"]
        [::core::mem::offset_of!(_IO_CSQ, CsqInsertIrp) - 8usize];
    ["Offset of field: _IO_CSQ::CsqRemoveIrp"]
        [::core::mem::offset_of!(_IO_CSQ, CsqRemoveIrp) - 16usize];
    ["Offset of field: _IO_CSQ::CsqPeekNextIrp"]
        [::core::mem::offset_of!(_IO_CSQ, CsqPeekNextIrp) - 24usize];
    ["Offset of field: _IO_CSQ::CsqAcquireLock"]
        [::core::mem::offset_of!(_IO_CSQ, CsqAcquireLock) - 32usize];
    ["Offset of field: _IO_CSQ::CsqReleaseLock"]
        [::core::mem::offset_of!(_IO_CSQ, CsqReleaseLock) - 40usize];
    ["Offset of field: _IO_CSQ::CsqCompleteCanceledIrp"]
        [::core::mem::offset_of!(_IO_CSQ, CsqCompleteCanceledIrp) - 48usize];
    ["Offset of field: _IO_CSQ::ReservePointer"]
        [::core::mem::offset_of!(_IO_CSQ, ReservePointer) - 56usize];
};
const _: () = {
    ["Size of _FILE_GET_QUOTA_INFORMATION"]
        [::core::mem::size_of::<_FILE_GET_QUOTA_INFORMATION>() - 20usize];
    ["Alignment of _FILE_GET_QUOTA_INFORMATION"]
        [::core::mem::align_of::<_FILE_GET_QUOTA_INFORMATION>() - 4usize];
};
const _: () = {
    ["Size of _SCSI_REQUEST_BLOCK__bindgen_ty_1"]
        [::core::mem::size_of::<_SCSI_REQUEST_BLOCK__bindgen_ty_1>() - 4usize];
    ["Alignment of _SCSI_REQUEST_BLOCK__bindgen_ty_1"]
        [::core::mem::align_of::<_SCSI_REQUEST_BLOCK__bindgen_ty_1>() - 4usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK__bindgen_ty_1::InternalStatus"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK__bindgen_ty_1, InternalStatus) - 0usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK__bindgen_ty_1::QueueSortKey"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK__bindgen_ty_1, QueueSortKey) - 0usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK__bindgen_ty_1::LinkTimeoutValue"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK__bindgen_ty_1, LinkTimeoutValue) - 0usize];
};
const _: () = {
    ["Size of _SCSI_REQUEST_BLOCK"][::core::mem::size_of::<_SCSI_REQUEST_BLOCK>() - 88usize];
    ["Alignment of _SCSI_REQUEST_BLOCK"][::core::mem::align_of::<_SCSI_REQUEST_BLOCK>() - 8usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::Length"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, Length) - 0usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::Function"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, Function) - 2usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::SrbStatus"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, SrbStatus) - 3usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::ScsiStatus"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, ScsiStatus) - 4usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::PathId"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, PathId) - 5usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::TargetId"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, TargetId) - 6usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::Lun"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, Lun) - 7usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::QueueTag"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, QueueTag) - 8usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::QueueAction"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, QueueAction) - 9usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::CdbLength"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, CdbLength) - 10usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::SenseInfoBufferLength"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, SenseInfoBufferLength) - 11usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::SrbFlags"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, SrbFlags) - 12usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::DataTransferLength"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, DataTransferLength) - 16usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::TimeOutValue"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, TimeOutValue) - 20usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::DataBuffer"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, DataBuffer) - 24usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::SenseInfoBuffer"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, SenseInfoBuffer) - 32usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::NextSrb"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, NextSrb) - 40usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::OriginalRequest"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, OriginalRequest) - 48usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::SrbExtension"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, SrbExtension) - 56usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::Reserved"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, Reserved) - 68usize];
    ["Offset of field: _SCSI_REQUEST_BLOCK::Cdb"]
        [::core::mem::offset_of!(_SCSI_REQUEST_BLOCK, Cdb) - 72usize];
};
const _: () = {
    ["Size of _SRBEX_DATA_SCSI_CDB16"][::core::mem::size_of::<_SRBEX_DATA_SCSI_CDB16>() - 40usize];
    ["Alignment of _SRBEX_DATA_SCSI_CDB16"]
        [::core::mem::align_of::<_SRBEX_DATA_SCSI_CDB16>() - 8usize];
    ["Offset of field: _SRBEX_DATA_SCSI_CDB16::Type"]
        [::core::mem::offset_of!(_SRBEX_DATA_SCSI_CDB16, Type) - 0usize];
    ["Offset of field: _SRBEX_DATA_SCSI_CDB16::Length"]
        [::core::mem::offset_of!(_SRBEX_DATA_SCSI_CDB16, Length) - 4usize];
    ["Offset of field: _SRBEX_DATA_SCSI_CDB16::ScsiStatus"]
        [::core::mem::offset_of!(_SRBEX_DATA_SCSI_CDB16, ScsiStatus) - 8usize];
    ["Offset of field: _SRBEX_DATA_SCSI_CDB16::SenseInfoBufferLength"]
        [::core::mem::offset_of!(_SRBEX_DATA_SCSI_CDB16, SenseInfoBufferLength) - 9usize];
    ["Offset of field: _SRBEX_DATA_SCSI_CDB16::CdbLength"]
        [::core::mem::offset_of!(_SRBEX_DATA_SCSI_CDB16, CdbLength) - 10usize];
    ["Offset of field: _SRBEX_DATA_SCSI_CDB16::Reserved"]
        [::core::mem::offset_of!(_SRBEX_DATA_SCSI_CDB16, Reserved) - 11usize];
    ["Offset of field: _SRBEX_DATA_SCSI_CDB16::Reserved1"]
        [::core::mem::offset_of!(_SRBEX_DATA_SCSI_CDB16, Reserved1) - 12usize];
    ["Offset of field: _SRBEX_DATA_SCSI_CDB16::SenseInfoBuffer"]
        [::core::mem::offset_of!(_SRBEX_DATA_SCSI_CDB16, SenseInfoBuffer) - 16usize];
    ["Offset of field: _SRBEX_DATA_SCSI_CDB16::Cdb"]
        [::core::mem::offset_of!(_SRBEX_DATA_SCSI_CDB16, Cdb) - 24usize];
};
const _: () = {
    ["Size of _STORAGE_REQUEST_BLOCK"][::core::mem::size_of::<_STORAGE_REQUEST_BLOCK>() - 128usize];
    ["Alignment of _STORAGE_REQUEST_BLOCK"]
        [::core::mem::align_of::<_STORAGE_REQUEST_BLOCK>() - 8usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::Length"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, Length) - 0usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::Function"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, Function) - 2usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::SrbStatus"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, SrbStatus) - 3usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::ReservedUlong1"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, ReservedUlong1) - 4usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::Signature"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, Signature) - 8usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::Version"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, Version) - 12usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::SrbLength"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, SrbLength) - 16usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::SrbFunction"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, SrbFunction) - 20usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::SrbFlags"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, SrbFlags) - 24usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::ReservedUlong2"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, ReservedUlong2) - 28usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::RequestTag"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, RequestTag) - 32usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::RequestPriority"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, RequestPriority) - 36usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::RequestAttribute"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, RequestAttribute) - 38usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::TimeOutValue"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, TimeOutValue) - 40usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::SystemStatus"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, SystemStatus) - 44usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::ZeroGuard1"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, ZeroGuard1) - 48usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::AddressOffset"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, AddressOffset) - 52usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::NumSrbExData"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, NumSrbExData) - 56usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::DataTransferLength"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, DataTransferLength) - 60usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::DataBuffer"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, DataBuffer) - 64usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::ZeroGuard2"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, ZeroGuard2) - 72usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::OriginalRequest"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, OriginalRequest) - 80usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::ClassContext"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, ClassContext) - 88usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::PortContext"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, PortContext) - 96usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::MiniportContext"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, MiniportContext) - 104usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::NextSrb"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, NextSrb) - 112usize];
    ["Offset of field: _STORAGE_REQUEST_BLOCK::SrbExDataOffset"]
        [::core::mem::offset_of!(_STORAGE_REQUEST_BLOCK, SrbExDataOffset) - 120usize];
};
const _: () = {
    ["Size of _STOR_ADDR_BTL8"][::core::mem::size_of::<_STOR_ADDR_BTL8>() - 16usize];
    ["Alignment of _STOR_ADDR_BTL8"][::core::mem::align_of::<_STOR_ADDR_BTL8>() - 8usize];
    ["Offset of field: _STOR_ADDR_BTL8::Type"]
        [::core::mem::offset_of!(_STOR_ADDR_BTL8, Type) - 0usize];
    ["Offset of field: _STOR_ADDR_BTL8::Port"]
        [::core::mem::offset_of!(_STOR_ADDR_BTL8, Port) - 2usize];
    ["Offset of field: _STOR_ADDR_BTL8::AddressLength"]
        [::core::mem::offset_of!(_STOR_ADDR_BTL8, AddressLength) - 4usize];
    ["Offset of field: _STOR_ADDR_BTL8::Path"]
        [::core::mem::offset_of!(_STOR_ADDR_BTL8, Path) - 8usize];
    ["Offset of field: _STOR_ADDR_BTL8::Target"]
        [::core::mem::offset_of!(_STOR_ADDR_BTL8, Target) - 9usize];
    ["Offset of field: _STOR_ADDR_BTL8::Lun"]
        [::core::mem::offset_of!(_STOR_ADDR_BTL8, Lun) - 10usize];
    ["Offset of field: _STOR_ADDR_BTL8::Reserved"]
        [::core::mem::offset_of!(_STOR_ADDR_BTL8, Reserved) - 11usize];
};
const _: () = {
    ["Size of _MEMORY_REGION"][::core::mem::size_of::<_MEMORY_REGION>() - 24usize];
    ["Alignment of _MEMORY_REGION"][::core::mem::align_of::<_MEMORY_REGION>() - 8usize];
    ["Offset of field: _MEMORY_REGION::VirtualBase"]
        [::core::mem::offset_of!(_MEMORY_REGION, VirtualBase) - 0usize];
    ["Offset of field: _MEMORY_REGION::PhysicalBase"]
        [::core::mem::offset_of!(_MEMORY_REGION, PhysicalBase) - 8usize];
    ["Offset of field: _MEMORY_REGION::Length"]
        [::core::mem::offset_of!(_MEMORY_REGION, Length) - 16usize];
};
const _: () = {
    ["Size of _PORT_CONFIGURATION_INFORMATION"]
        [::core::mem::size_of::<_PORT_CONFIGURATION_INFORMATION>() - 224usize];
    ["Alignment of _PORT_CONFIGURATION_INFORMATION"]
        [::core::mem::align_of::<_PORT_CONFIGURATION_INFORMATION>() - 8usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::Length"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, Length) - 0usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::SystemIoBusNumber"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, SystemIoBusNumber) - 4usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::AdapterInterfaceType"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, AdapterInterfaceType) - 8usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::BusInterruptLevel"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, BusInterruptLevel) - 12usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::BusInterruptVector"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, BusInterruptVector) - 16usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::InterruptMode"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, InterruptMode) - 20usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::MaximumTransferLength"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, MaximumTransferLength) - 24usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::NumberOfPhysicalBreaks"][::core::mem::offset_of!(
        _PORT_CONFIGURATION_INFORMATION,
        NumberOfPhysicalBreaks
    ) - 28usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DmaChannel"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DmaChannel) - 32usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DmaPort"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DmaPort) - 36usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DmaWidth"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DmaWidth) - 40usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DmaSpeed"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DmaSpeed) - 44usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::AlignmentMask"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, AlignmentMask) - 48usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::NumberOfAccessRanges"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, NumberOfAccessRanges) - 52usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::AccessRanges"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, AccessRanges) - 56usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::MiniportDumpData"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, MiniportDumpData) - 64usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::NumberOfBuses"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, NumberOfBuses) - 72usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::InitiatorBusId"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, InitiatorBusId) - 73usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::ScatterGather"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, ScatterGather) - 81usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::Master"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, Master) - 82usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::CachesData"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, CachesData) - 83usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::AdapterScansDown"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, AdapterScansDown) - 84usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::AtdiskPrimaryClaimed"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, AtdiskPrimaryClaimed) - 85usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::AtdiskSecondaryClaimed"][::core::mem::offset_of!(
        _PORT_CONFIGURATION_INFORMATION,
        AtdiskSecondaryClaimed
    ) - 86usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::Dma32BitAddresses"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, Dma32BitAddresses) - 87usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DemandMode"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DemandMode) - 88usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::MapBuffers"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, MapBuffers) - 89usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::NeedPhysicalAddresses"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, NeedPhysicalAddresses) - 90usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::TaggedQueuing"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, TaggedQueuing) - 91usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::AutoRequestSense"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, AutoRequestSense) - 92usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::MultipleRequestPerLu"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, MultipleRequestPerLu) - 93usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::ReceiveEvent"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, ReceiveEvent) - 94usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::RealModeInitialized"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, RealModeInitialized) - 95usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::BufferAccessScsiPortControlled"][::core::mem::offset_of!(
        _PORT_CONFIGURATION_INFORMATION,
        BufferAccessScsiPortControlled
    )
        - 96usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::MaximumNumberOfTargets"][::core::mem::offset_of!(
        _PORT_CONFIGURATION_INFORMATION,
        MaximumNumberOfTargets
    ) - 97usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::SrbType"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, SrbType) - 98usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::AddressType"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, AddressType) - 99usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::SlotNumber"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, SlotNumber) - 100usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::BusInterruptLevel2"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, BusInterruptLevel2) - 104usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::BusInterruptVector2"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, BusInterruptVector2) - 108usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::InterruptMode2"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, InterruptMode2) - 112usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DmaChannel2"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DmaChannel2) - 116usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DmaPort2"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DmaPort2) - 120usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DmaWidth2"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DmaWidth2) - 124usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DmaSpeed2"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DmaSpeed2) - 128usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DeviceExtensionSize"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DeviceExtensionSize) - 132usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::SpecificLuExtensionSize"][::core::mem::offset_of!(
        _PORT_CONFIGURATION_INFORMATION,
        SpecificLuExtensionSize
    ) - 136usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::SrbExtensionSize"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, SrbExtensionSize) - 140usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::Dma64BitAddresses"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, Dma64BitAddresses) - 144usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::ResetTargetSupported"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, ResetTargetSupported) - 145usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::MaximumNumberOfLogicalUnits"][::core::mem::offset_of!(
        _PORT_CONFIGURATION_INFORMATION,
        MaximumNumberOfLogicalUnits
    ) - 146usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::WmiDataProvider"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, WmiDataProvider) - 147usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::SynchronizationModel"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, SynchronizationModel) - 148usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::HwMSInterruptRoutine"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, HwMSInterruptRoutine) - 152usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::InterruptSynchronizationMode"][::core::mem::offset_of!(
        _PORT_CONFIGURATION_INFORMATION,
        InterruptSynchronizationMode
    )
        - 160usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DumpRegion"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DumpRegion) - 168usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::RequestedDumpBufferSize"][::core::mem::offset_of!(
        _PORT_CONFIGURATION_INFORMATION,
        RequestedDumpBufferSize
    ) - 192usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::VirtualDevice"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, VirtualDevice) - 196usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DumpMode"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DumpMode) - 197usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::DmaAddressWidth"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, DmaAddressWidth) - 198usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::ExtendedFlags1"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, ExtendedFlags1) - 200usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::MaxNumberOfIO"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, MaxNumberOfIO) - 204usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::MaxIOsPerLun"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, MaxIOsPerLun) - 208usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::InitialLunQueueDepth"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, InitialLunQueueDepth) - 212usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::BusResetHoldTime"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, BusResetHoldTime) - 216usize];
    ["Offset of field: _PORT_CONFIGURATION_INFORMATION::FeatureSupport"]
        [::core::mem::offset_of!(_PORT_CONFIGURATION_INFORMATION, FeatureSupport) - 220usize];
};
const _: () = {
    ["Size of _DPC_BUFFER__bindgen_ty_1"]
        [::core::mem::size_of::<_DPC_BUFFER__bindgen_ty_1>() - 16usize];
    ["Alignment of _DPC_BUFFER__bindgen_ty_1"]
        [::core::mem::align_of::<_DPC_BUFFER__bindgen_ty_1>() - 8usize];
    ["Offset of field: _DPC_BUFFER__bindgen_ty_1::F"]
        [::core::mem::offset_of!(_DPC_BUFFER__bindgen_ty_1, F) - 0usize];
    ["Offset of field: _DPC_BUFFER__bindgen_ty_1::B"]
        [::core::mem::offset_of!(_DPC_BUFFER__bindgen_ty_1, B) - 8usize];
};
const _: () = {
    ["Size of _DPC_BUFFER"][::core::mem::size_of::<_DPC_BUFFER>() - 64usize];
    ["Alignment of _DPC_BUFFER"][::core::mem::align_of::<_DPC_BUFFER>() - 8usize];
    ["Offset of field: _DPC_BUFFER::Type"][::core::mem::offset_of!(_DPC_BUFFER, Type) - 0usize];
    ["Offset of field: _DPC_BUFFER::Number"][::core::mem::offset_of!(_DPC_BUFFER, Number) - 2usize];
    ["Offset of field: _DPC_BUFFER::Importance"]
        [::core::mem::offset_of!(_DPC_BUFFER, Importance) - 3usize];
    ["Offset of field: _DPC_BUFFER::DeferredRoutine"]
        [::core::mem::offset_of!(_DPC_BUFFER, DeferredRoutine) - 24usize];
    ["Offset of field: _DPC_BUFFER::DeferredContext"]
        [::core::mem::offset_of!(_DPC_BUFFER, DeferredContext) - 32usize];
    ["Offset of field: _DPC_BUFFER::SystemArgument1"]
        [::core::mem::offset_of!(_DPC_BUFFER, SystemArgument1) - 40usize];
    ["Offset of field: _DPC_BUFFER::SystemArgument2"]
        [::core::mem::offset_of!(_DPC_BUFFER, SystemArgument2) - 48usize];
    ["Offset of field: _DPC_BUFFER::DpcData"]
        [::core::mem::offset_of!(_DPC_BUFFER, DpcData) - 56usize];
};
const _: () = {
    ["Size of _STOR_DPC"][::core::mem::size_of::<_STOR_DPC>() - 72usize];
    ["Alignment of _STOR_DPC"][::core::mem::align_of::<_STOR_DPC>() - 8usize];
    ["Offset of field: _STOR_DPC::Dpc"][::core::mem::offset_of!(_STOR_DPC, Dpc) - 0usize];
    ["Offset of field: _STOR_DPC::Lock"][::core::mem::offset_of!(_STOR_DPC, Lock) - 64usize];
};
const _: () = {
    ["Size of _STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::size_of::<_STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1>() - 16usize];
    ["Alignment of _STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1"]
        [::core::mem::align_of::<_STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1>() - 8usize];
    ["Offset of field: _STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1::Next"]
        [::core::mem::offset_of!(_STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1, Next) - 0usize];
    ["Offset of field: _STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1::Lock"]
        [::core::mem::offset_of!(_STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1, Lock) - 8usize];
};
const _: () = {
    ["Size of _STOR_LOCK_HANDLE__bindgen_ty_1"]
        [::core::mem::size_of::<_STOR_LOCK_HANDLE__bindgen_ty_1>() - 24usize];
    ["Alignment of _STOR_LOCK_HANDLE__bindgen_ty_1"]
        [::core::mem::align_of::<_STOR_LOCK_HANDLE__bindgen_ty_1>() - 8usize];
    ["Offset of field: _STOR_LOCK_HANDLE__bindgen_ty_1::LockQueue"]
        [::core::mem::offset_of!(_STOR_LOCK_HANDLE__bindgen_ty_1, LockQueue) - 0usize];
    ["Offset of field: _STOR_LOCK_HANDLE__bindgen_ty_1::OldIrql"]
        [::core::mem::offset_of!(_STOR_LOCK_HANDLE__bindgen_ty_1, OldIrql) - 16usize];
};
const _: () = {
    ["Size of _STOR_LOCK_HANDLE"][::core::mem::size_of::<_STOR_LOCK_HANDLE>() - 32usize];
    ["Alignment of _STOR_LOCK_HANDLE"][::core::mem::align_of::<_STOR_LOCK_HANDLE>() - 8usize];
    ["Offset of field: _STOR_LOCK_HANDLE::Lock"]
        [::core::mem::offset_of!(_STOR_LOCK_HANDLE, Lock) - 0usize];
    ["Offset of field: _STOR_LOCK_HANDLE::Context"]
        [::core::mem::offset_of!(_STOR_LOCK_HANDLE, Context) - 8usize];
};
const _: () = {
    ["Size of _VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1"]
        [::core::mem::size_of::<_VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1>() - 2usize];
    ["Alignment of _VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1"]
        [::core::mem::align_of::<_VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1>() - 2usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1::ReservedUshort"][::core::mem::offset_of!(
        _VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1,
        ReservedUshort
    ) - 0usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1::PortVersionFlags"][::core::mem::offset_of!(
        _VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1,
        PortVersionFlags
    )
        - 0usize];
};
const _: () = {
    ["Size of _VIRTUAL_HW_INITIALIZATION_DATA"]
        [::core::mem::size_of::<_VIRTUAL_HW_INITIALIZATION_DATA>() - 176usize];
    ["Alignment of _VIRTUAL_HW_INITIALIZATION_DATA"]
        [::core::mem::align_of::<_VIRTUAL_HW_INITIALIZATION_DATA>() - 8usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwInitializationDataSize"][::core::mem::offset_of!(
        _VIRTUAL_HW_INITIALIZATION_DATA,
        HwInitializationDataSize
    ) - 0usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::AdapterInterfaceType"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, AdapterInterfaceType) - 4usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwInitialize"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwInitialize) - 8usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwStartIo"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwStartIo) - 16usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwInterrupt"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwInterrupt) - 24usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwFindAdapter"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwFindAdapter) - 32usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwResetBus"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwResetBus) - 40usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwDmaStarted"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwDmaStarted) - 48usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwAdapterState"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwAdapterState) - 56usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::DeviceExtensionSize"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, DeviceExtensionSize) - 64usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::SpecificLuExtensionSize"][::core::mem::offset_of!(
        _VIRTUAL_HW_INITIALIZATION_DATA,
        SpecificLuExtensionSize
    ) - 68usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::SrbExtensionSize"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, SrbExtensionSize) - 72usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::NumberOfAccessRanges"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, NumberOfAccessRanges) - 76usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::Reserved"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, Reserved) - 80usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::MapBuffers"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, MapBuffers) - 88usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::NeedPhysicalAddresses"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, NeedPhysicalAddresses) - 89usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::TaggedQueuing"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, TaggedQueuing) - 90usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::AutoRequestSense"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, AutoRequestSense) - 91usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::MultipleRequestPerLu"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, MultipleRequestPerLu) - 92usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::ReceiveEvent"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, ReceiveEvent) - 93usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::VendorIdLength"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, VendorIdLength) - 94usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::VendorId"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, VendorId) - 96usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::DeviceIdLength"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, DeviceIdLength) - 106usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::DeviceId"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, DeviceId) - 112usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwAdapterControl"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwAdapterControl) - 120usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwBuildIo"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwBuildIo) - 128usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwFreeAdapterResources"][::core::mem::offset_of!(
        _VIRTUAL_HW_INITIALIZATION_DATA,
        HwFreeAdapterResources
    ) - 136usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwProcessServiceRequest"][::core::mem::offset_of!(
        _VIRTUAL_HW_INITIALIZATION_DATA,
        HwProcessServiceRequest
    ) - 144usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwCompleteServiceIrp"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwCompleteServiceIrp) - 152usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwInitializeTracing"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwInitializeTracing) - 160usize];
    ["Offset of field: _VIRTUAL_HW_INITIALIZATION_DATA::HwCleanupTracing"]
        [::core::mem::offset_of!(_VIRTUAL_HW_INITIALIZATION_DATA, HwCleanupTracing) - 168usize];
};
const _: () = {
    ["Size of _HW_INITIALIZATION_DATA__bindgen_ty_1"]
        [::core::mem::size_of::<_HW_INITIALIZATION_DATA__bindgen_ty_1>() - 2usize];
    ["Alignment of _HW_INITIALIZATION_DATA__bindgen_ty_1"]
        [::core::mem::align_of::<_HW_INITIALIZATION_DATA__bindgen_ty_1>() - 2usize];
    ["Offset of field: _HW_INITIALIZATION_DATA__bindgen_ty_1::ReservedUshort"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA__bindgen_ty_1, ReservedUshort) - 0usize];
    ["Offset of field: _HW_INITIALIZATION_DATA__bindgen_ty_1::PortVersionFlags"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA__bindgen_ty_1, PortVersionFlags) - 0usize];
};
const _: () = {
    ["Size of _HW_INITIALIZATION_DATA"]
        [::core::mem::size_of::<_HW_INITIALIZATION_DATA>() - 208usize];
    ["Alignment of _HW_INITIALIZATION_DATA"]
        [::core::mem::align_of::<_HW_INITIALIZATION_DATA>() - 8usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwInitializationDataSize"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwInitializationDataSize) - 0usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::AdapterInterfaceType"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, AdapterInterfaceType) - 4usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwInitialize"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwInitialize) - 8usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwStartIo"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwStartIo) - 16usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwInterrupt"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwInterrupt) - 24usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwFindAdapter"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwFindAdapter) - 32usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwResetBus"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwResetBus) - 40usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwDmaStarted"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwDmaStarted) - 48usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwAdapterState"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwAdapterState) - 56usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::DeviceExtensionSize"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, DeviceExtensionSize) - 64usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::SpecificLuExtensionSize"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, SpecificLuExtensionSize) - 68usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::SrbExtensionSize"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, SrbExtensionSize) - 72usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::NumberOfAccessRanges"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, NumberOfAccessRanges) - 76usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::Reserved"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, Reserved) - 80usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::MapBuffers"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, MapBuffers) - 88usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::NeedPhysicalAddresses"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, NeedPhysicalAddresses) - 89usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::TaggedQueuing"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, TaggedQueuing) - 90usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::AutoRequestSense"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, AutoRequestSense) - 91usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::MultipleRequestPerLu"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, MultipleRequestPerLu) - 92usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::ReceiveEvent"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, ReceiveEvent) - 93usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::VendorIdLength"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, VendorIdLength) - 94usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::VendorId"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, VendorId) - 96usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::DeviceIdLength"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, DeviceIdLength) - 106usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::DeviceId"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, DeviceId) - 112usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwAdapterControl"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwAdapterControl) - 120usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwBuildIo"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwBuildIo) - 128usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwFreeAdapterResources"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwFreeAdapterResources) - 136usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwProcessServiceRequest"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwProcessServiceRequest) - 144usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwCompleteServiceIrp"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwCompleteServiceIrp) - 152usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwInitializeTracing"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwInitializeTracing) - 160usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwCleanupTracing"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwCleanupTracing) - 168usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwTracingEnabled"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwTracingEnabled) - 176usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::FeatureSupport"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, FeatureSupport) - 184usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::SrbTypeFlags"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, SrbTypeFlags) - 188usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::AddressTypeFlags"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, AddressTypeFlags) - 192usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::Reserved1"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, Reserved1) - 196usize];
    ["Offset of field: _HW_INITIALIZATION_DATA::HwUnitControl"]
        [::core::mem::offset_of!(_HW_INITIALIZATION_DATA, HwUnitControl) - 200usize];
};

// Made by `generate` from Microsoft's headers.

#[repr(C)]
#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct __BindgenBitfieldUnit<Storage> {
    storage: Storage,
}
impl<Storage> __BindgenBitfieldUnit<Storage> {
    #[inline]
    pub const fn new(storage: Storage) -> Self {
        Self { storage }
    }
}
impl<Storage> __BindgenBitfieldUnit<Storage>
where
    Storage: AsRef<[u8]> + AsMut<[u8]>,
{
    #[inline]
    fn extract_bit(byte: u8, index: usize) -> bool {
        let bit_index = if cfg!(target_endian = "big") {
            7 - (index % 8)
        } else {
            index % 8
        };
        let mask = 1 << bit_index;
        byte & mask == mask
    }
    #[inline]
    pub fn get_bit(&self, index: usize) -> bool {
        debug_assert!(index / 8 < self.storage.as_ref().len());
        let byte_index = index / 8;
        let byte = self.storage.as_ref()[byte_index];
        Self::extract_bit(byte, index)
    }
    #[inline]
    pub unsafe fn raw_get_bit(this: *const Self, index: usize) -> bool {
        debug_assert!(index / 8 < core::mem::size_of::<Storage>());
        let byte_index = index / 8;
        let byte = unsafe {
            *(core::ptr::addr_of!((*this).storage) as *const u8).offset(byte_index as isize)
        };
        Self::extract_bit(byte, index)
    }
    #[inline]
    fn change_bit(byte: u8, index: usize, val: bool) -> u8 {
        let bit_index = if cfg!(target_endian = "big") {
            7 - (index % 8)
        } else {
            index % 8
        };
        let mask = 1 << bit_index;
        if val { byte | mask } else { byte & !mask }
    }
    #[inline]
    pub fn set_bit(&mut self, index: usize, val: bool) {
        debug_assert!(index / 8 < self.storage.as_ref().len());
        let byte_index = index / 8;
        let byte = &mut self.storage.as_mut()[byte_index];
        *byte = Self::change_bit(*byte, index, val);
    }
    #[inline]
    pub unsafe fn raw_set_bit(this: *mut Self, index: usize, val: bool) {
        debug_assert!(index / 8 < core::mem::size_of::<Storage>());
        let byte_index = index / 8;
        let byte = unsafe {
            (core::ptr::addr_of_mut!((*this).storage) as *mut u8).offset(byte_index as isize)
        };
        unsafe { *byte = Self::change_bit(*byte, index, val) };
    }
    #[inline]
    pub fn get(&self, bit_offset: usize, bit_width: u8) -> u64 {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < self.storage.as_ref().len());
        debug_assert!((bit_offset + (bit_width as usize)) / 8 <= self.storage.as_ref().len());
        let mut val = 0;
        for i in 0..(bit_width as usize) {
            if self.get_bit(i + bit_offset) {
                let index = if cfg!(target_endian = "big") {
                    bit_width as usize - 1 - i
                } else {
                    i
                };
                val |= 1 << index;
            }
        }
        val
    }
    #[inline]
    pub unsafe fn raw_get(this: *const Self, bit_offset: usize, bit_width: u8) -> u64 {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < core::mem::size_of::<Storage>());
        debug_assert!((bit_offset + (bit_width as usize)) / 8 <= core::mem::size_of::<Storage>());
        let mut val = 0;
        for i in 0..(bit_width as usize) {
            if unsafe { Self::raw_get_bit(this, i + bit_offset) } {
                let index = if cfg!(target_endian = "big") {
                    bit_width as usize - 1 - i
                } else {
                    i
                };
                val |= 1 << index;
            }
        }
        val
    }
    #[inline]
    pub fn set(&mut self, bit_offset: usize, bit_width: u8, val: u64) {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < self.storage.as_ref().len());
        debug_assert!((bit_offset + (bit_width as usize)) / 8 <= self.storage.as_ref().len());
        for i in 0..(bit_width as usize) {
            let mask = 1 << i;
            let val_bit_is_set = val & mask == mask;
            let index = if cfg!(target_endian = "big") {
                bit_width as usize - 1 - i
            } else {
                i
            };
            self.set_bit(index + bit_offset, val_bit_is_set);
        }
    }
    #[inline]
    pub unsafe fn raw_set(this: *mut Self, bit_offset: usize, bit_width: u8, val: u64) {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < core::mem::size_of::<Storage>());
        debug_assert!((bit_offset + (bit_width as usize)) / 8 <= core::mem::size_of::<Storage>());
        for i in 0..(bit_width as usize) {
            let mask = 1 << i;
            let val_bit_is_set = val & mask == mask;
            let index = if cfg!(target_endian = "big") {
                bit_width as usize - 1 - i
            } else {
                i
            };
            unsafe { Self::raw_set_bit(this, index + bit_offset, val_bit_is_set) };
        }
    }
}
#[doc = r" If Bindgen could only determine the size and alignment of a"]
#[doc = r" type, it is represented like this."]
#[derive(PartialEq, Copy, Clone, Debug, Hash)]
#[repr(C)]
pub struct __BindgenOpaqueArray<T: Copy, const N: usize>(pub [T; N]);
impl<T: Copy + Default, const N: usize> Default for __BindgenOpaqueArray<T, N> {
    fn default() -> Self {
        Self([<T as Default>::default(); N])
    }
}
pub type wchar_t = ::core::ffi::c_ushort;
pub type ULONG_PTR = ::core::ffi::c_ulonglong;
pub type LONG64 = ::core::ffi::c_longlong;
pub type ULONG64 = ::core::ffi::c_ulonglong;
pub type KAFFINITY = ULONG_PTR;
pub type PVOID = *mut ::core::ffi::c_void;
pub type CHAR = ::core::ffi::c_char;
pub type SHORT = ::core::ffi::c_short;
pub type LONG = i32;
pub type WCHAR = wchar_t;
pub type PWCH = *mut WCHAR;
pub type PCWSTR = *const WCHAR;
pub type PCHAR = *mut CHAR;
pub type PCSTR = *const CHAR;
pub type UCHAR = ::core::ffi::c_uchar;
pub type USHORT = ::core::ffi::c_ushort;
pub type ULONG = u32;
pub type PUCHAR = *mut UCHAR;
pub type PULONG = *mut ULONG;
pub type HANDLE = *mut ::core::ffi::c_void;
pub type CCHAR = ::core::ffi::c_char;
pub type CSHORT = ::core::ffi::c_short;
pub type LCID = ULONG;
pub type LOGICAL = ULONG;
pub type NTSTATUS = LONG;
pub type LONGLONG = ::core::ffi::c_longlong;
#[repr(C)]
#[derive(Copy, Clone)]
pub union _LARGE_INTEGER {
    pub __bindgen_anon_1: _LARGE_INTEGER__bindgen_ty_1,
    pub u: _LARGE_INTEGER__bindgen_ty_2,
    pub QuadPart: LONGLONG,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _LARGE_INTEGER__bindgen_ty_1 {
    pub LowPart: ULONG,
    pub HighPart: LONG,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _LARGE_INTEGER__bindgen_ty_2 {
    pub LowPart: ULONG,
    pub HighPart: LONG,
}
impl Default for _LARGE_INTEGER {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type LARGE_INTEGER = _LARGE_INTEGER;
pub type PLARGE_INTEGER = *mut LARGE_INTEGER;
pub type PHYSICAL_ADDRESS = LARGE_INTEGER;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _UNICODE_STRING {
    pub Length: USHORT,
    pub MaximumLength: USHORT,
    pub Buffer: PWCH,
}
impl Default for _UNICODE_STRING {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type UNICODE_STRING = _UNICODE_STRING;
pub type PUNICODE_STRING = *mut UNICODE_STRING;
pub type PCUNICODE_STRING = *const UNICODE_STRING;
pub type BOOLEAN = UCHAR;
pub type PBOOLEAN = *mut BOOLEAN;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _LIST_ENTRY {
    pub Flink: *mut _LIST_ENTRY,
    pub Blink: *mut _LIST_ENTRY,
}
impl Default for _LIST_ENTRY {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type LIST_ENTRY = _LIST_ENTRY;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _SINGLE_LIST_ENTRY {
    pub Next: *mut _SINGLE_LIST_ENTRY,
}
impl Default for _SINGLE_LIST_ENTRY {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type SINGLE_LIST_ENTRY = _SINGLE_LIST_ENTRY;
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _GUID {
    pub Data1: u32,
    pub Data2: ::core::ffi::c_ushort,
    pub Data3: ::core::ffi::c_ushort,
    pub Data4: [::core::ffi::c_uchar; 8usize],
}
pub type GUID = _GUID;
pub type KIRQL = UCHAR;
pub type PKIRQL = *mut KIRQL;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _KTHREAD {
    _unused: [u8; 0],
}
pub type PETHREAD = *mut _KTHREAD;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_TIMER {
    _unused: [u8; 0],
}
pub type PIO_TIMER = *mut _IO_TIMER;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _KINTERRUPT {
    _unused: [u8; 0],
}
pub type PKINTERRUPT = *mut _KINTERRUPT;
pub type PIO_STACK_LOCATION = *mut _IO_STACK_LOCATION;
pub type PVPB = *mut _VPB;
pub type PFILE_GET_QUOTA_INFORMATION = *mut _FILE_GET_QUOTA_INFORMATION;
pub type KSPIN_LOCK = ULONG_PTR;
pub type PKSPIN_LOCK = *mut KSPIN_LOCK;
pub type KSPIN_LOCK_QUEUE_NUMBER = ULONG64;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _KSPIN_LOCK_QUEUE {
    pub Next: *mut _KSPIN_LOCK_QUEUE,
    pub Lock: PKSPIN_LOCK,
}
impl Default for _KSPIN_LOCK_QUEUE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type KSPIN_LOCK_QUEUE = _KSPIN_LOCK_QUEUE;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _KLOCK_QUEUE_HANDLE {
    pub LockQueue: KSPIN_LOCK_QUEUE,
    pub OldIrql: KIRQL,
}
impl Default for _KLOCK_QUEUE_HANDLE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type KLOCK_QUEUE_HANDLE = _KLOCK_QUEUE_HANDLE;
pub type PKLOCK_QUEUE_HANDLE = *mut _KLOCK_QUEUE_HANDLE;
pub type PSECURITY_DESCRIPTOR = PVOID;
pub type PSID = PVOID;
pub type SECURITY_INFORMATION = u32;
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _IO_STATUS_BLOCK {
    pub __bindgen_anon_1: _IO_STATUS_BLOCK__bindgen_ty_1,
    pub Information: ULONG_PTR,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IO_STATUS_BLOCK__bindgen_ty_1 {
    pub Status: NTSTATUS,
    pub Pointer: PVOID,
}
impl Default for _IO_STATUS_BLOCK__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IO_STATUS_BLOCK {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type IO_STATUS_BLOCK = _IO_STATUS_BLOCK;
pub type PIO_STATUS_BLOCK = *mut _IO_STATUS_BLOCK;
pub type PIO_APC_ROUTINE = ::core::option::Option<
    unsafe extern "C" fn(ApcContext: PVOID, IoStatusBlock: PIO_STATUS_BLOCK, Reserved: ULONG),
>;
pub type FILE_INFORMATION_CLASS = u32;
pub mod _DIRECTORY_NOTIFY_INFORMATION_CLASS {
    pub type Type = ::core::ffi::c_int;
    pub const DirectoryNotifyInformation: Type = 1;
    pub const DirectoryNotifyExtendedInformation: Type = 2;
    pub const DirectoryNotifyFullInformation: Type = 3;
    pub const DirectoryNotifyMaximumInformation: Type = 4;
}
pub use self::_DIRECTORY_NOTIFY_INFORMATION_CLASS::Type as DIRECTORY_NOTIFY_INFORMATION_CLASS;
pub mod _FSINFOCLASS {
    pub type Type = ::core::ffi::c_int;
    pub const FileFsVolumeInformation: Type = 1;
    pub const FileFsLabelInformation: Type = 2;
    pub const FileFsSizeInformation: Type = 3;
    pub const FileFsDeviceInformation: Type = 4;
    pub const FileFsAttributeInformation: Type = 5;
    pub const FileFsControlInformation: Type = 6;
    pub const FileFsFullSizeInformation: Type = 7;
    pub const FileFsObjectIdInformation: Type = 8;
    pub const FileFsDriverPathInformation: Type = 9;
    pub const FileFsVolumeFlagsInformation: Type = 10;
    pub const FileFsSectorSizeInformation: Type = 11;
    pub const FileFsDataCopyInformation: Type = 12;
    pub const FileFsMetadataSizeInformation: Type = 13;
    pub const FileFsFullSizeInformationEx: Type = 14;
    pub const FileFsMaximumInformation: Type = 15;
}
pub use self::_FSINFOCLASS::Type as FS_INFORMATION_CLASS;
pub mod _INTERFACE_TYPE {
    pub type Type = ::core::ffi::c_int;
    pub const InterfaceTypeUndefined: Type = -1;
    pub const Internal: Type = 0;
    pub const Isa: Type = 1;
    pub const Eisa: Type = 2;
    pub const MicroChannel: Type = 3;
    pub const TurboChannel: Type = 4;
    pub const PCIBus: Type = 5;
    pub const VMEBus: Type = 6;
    pub const NuBus: Type = 7;
    pub const PCMCIABus: Type = 8;
    pub const CBus: Type = 9;
    pub const MPIBus: Type = 10;
    pub const MPSABus: Type = 11;
    pub const ProcessorInternal: Type = 12;
    pub const InternalPowerBus: Type = 13;
    pub const PNPISABus: Type = 14;
    pub const PNPBus: Type = 15;
    pub const Vmcs: Type = 16;
    pub const ACPIBus: Type = 17;
    pub const MaximumInterfaceType: Type = 18;
}
pub use self::_INTERFACE_TYPE::Type as INTERFACE_TYPE;
pub mod _DMA_WIDTH {
    pub type Type = ::core::ffi::c_int;
    pub const Width8Bits: Type = 0;
    pub const Width16Bits: Type = 1;
    pub const Width32Bits: Type = 2;
    pub const Width64Bits: Type = 3;
    pub const WidthNoWrap: Type = 4;
    pub const MaximumDmaWidth: Type = 5;
}
pub use self::_DMA_WIDTH::Type as DMA_WIDTH;
pub mod _DMA_SPEED {
    pub type Type = ::core::ffi::c_int;
    pub const Compatible: Type = 0;
    pub const TypeA: Type = 1;
    pub const TypeB: Type = 2;
    pub const TypeC: Type = 3;
    pub const TypeF: Type = 4;
    pub const MaximumDmaSpeed: Type = 5;
}
pub use self::_DMA_SPEED::Type as DMA_SPEED;
pub mod _SYSTEM_POWER_STATE {
    pub type Type = ::core::ffi::c_int;
    pub const PowerSystemUnspecified: Type = 0;
    pub const PowerSystemWorking: Type = 1;
    pub const PowerSystemSleeping1: Type = 2;
    pub const PowerSystemSleeping2: Type = 3;
    pub const PowerSystemSleeping3: Type = 4;
    pub const PowerSystemHibernate: Type = 5;
    pub const PowerSystemShutdown: Type = 6;
    pub const PowerSystemMaximum: Type = 7;
}
pub use self::_SYSTEM_POWER_STATE::Type as SYSTEM_POWER_STATE;
pub mod POWER_ACTION {
    pub type Type = ::core::ffi::c_int;
    pub const PowerActionNone: Type = 0;
    pub const PowerActionReserved: Type = 1;
    pub const PowerActionSleep: Type = 2;
    pub const PowerActionHibernate: Type = 3;
    pub const PowerActionShutdown: Type = 4;
    pub const PowerActionShutdownReset: Type = 5;
    pub const PowerActionShutdownOff: Type = 6;
    pub const PowerActionWarmEject: Type = 7;
    pub const PowerActionDisplayOff: Type = 8;
}
pub mod _DEVICE_POWER_STATE {
    pub type Type = ::core::ffi::c_int;
    pub const PowerDeviceUnspecified: Type = 0;
    pub const PowerDeviceD0: Type = 1;
    pub const PowerDeviceD1: Type = 2;
    pub const PowerDeviceD2: Type = 3;
    pub const PowerDeviceD3: Type = 4;
    pub const PowerDeviceMaximum: Type = 5;
}
pub use self::_DEVICE_POWER_STATE::Type as DEVICE_POWER_STATE;
#[repr(C)]
#[derive(Copy, Clone)]
pub union _POWER_STATE {
    pub SystemState: SYSTEM_POWER_STATE,
    pub DeviceState: DEVICE_POWER_STATE,
}
impl Default for _POWER_STATE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type POWER_STATE = _POWER_STATE;
pub mod _POWER_STATE_TYPE {
    pub type Type = ::core::ffi::c_int;
    pub const SystemPowerState: Type = 0;
    pub const DevicePowerState: Type = 1;
}
pub use self::_POWER_STATE_TYPE::Type as POWER_STATE_TYPE;
pub type SYSTEM_POWER_STATE_CONTEXT = u32;
#[repr(C)]
#[repr(align(4))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _CM_RESOURCE_LIST {
    pub _bindgen_opaque_blob: [u32; 10usize],
}
pub type PCM_RESOURCE_LIST = *mut _CM_RESOURCE_LIST;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _IO_RESOURCE_REQUIREMENTS_LIST {
    pub _bindgen_opaque_blob: [u64; 9usize],
}
pub type PIO_RESOURCE_REQUIREMENTS_LIST = *mut _IO_RESOURCE_REQUIREMENTS_LIST;
pub type KPROCESSOR_MODE = CCHAR;
pub type KSYNCHRONIZE_ROUTINE =
    ::core::option::Option<unsafe extern "C" fn(SynchronizeContext: PVOID) -> BOOLEAN>;
pub type PKSYNCHRONIZE_ROUTINE = KSYNCHRONIZE_ROUTINE;
pub type KAPC = __BindgenOpaqueArray<u64, 11usize>;
pub type KDEFERRED_ROUTINE = ::core::option::Option<
    unsafe extern "C" fn(
        Dpc: *mut _KDPC,
        DeferredContext: PVOID,
        SystemArgument1: PVOID,
        SystemArgument2: PVOID,
    ),
>;
pub type PKDEFERRED_ROUTINE = KDEFERRED_ROUTINE;
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _KDPC {
    pub __bindgen_anon_1: _KDPC__bindgen_ty_1,
    pub DpcListEntry: SINGLE_LIST_ENTRY,
    pub ProcessorHistory: KAFFINITY,
    pub DeferredRoutine: PKDEFERRED_ROUTINE,
    pub DeferredContext: PVOID,
    pub SystemArgument1: PVOID,
    pub SystemArgument2: PVOID,
    pub DpcData: PVOID,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _KDPC__bindgen_ty_1 {
    pub TargetInfoAsUlong: ULONG,
    pub __bindgen_anon_1: _KDPC__bindgen_ty_1__bindgen_ty_1,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _KDPC__bindgen_ty_1__bindgen_ty_1 {
    pub Type: UCHAR,
    pub Importance: UCHAR,
    pub Number: USHORT,
}
impl Default for _KDPC__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _KDPC {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type KDPC = _KDPC;
pub type PKDPC = *mut _KDPC;
pub type PRKDPC = *mut _KDPC;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _MDL {
    pub _bindgen_opaque_blob: [u64; 6usize],
}
pub type PMDL = *mut _MDL;
pub type DISPATCHER_HEADER = __BindgenOpaqueArray<u64, 3usize>;
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _KEVENT {
    pub Header: DISPATCHER_HEADER,
}
pub type KEVENT = _KEVENT;
pub type PKEVENT = *mut _KEVENT;
pub mod _KINTERRUPT_MODE {
    pub type Type = ::core::ffi::c_int;
    pub const LevelSensitive: Type = 0;
    pub const Latched: Type = 1;
}
pub use self::_KINTERRUPT_MODE::Type as KINTERRUPT_MODE;
pub type KSTART_ROUTINE = ::core::option::Option<unsafe extern "C" fn(StartContext: PVOID)>;
pub type PKSTART_ROUTINE = KSTART_ROUTINE;
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _KDEVICE_QUEUE {
    pub Type: CSHORT,
    pub Size: CSHORT,
    pub DeviceListHead: LIST_ENTRY,
    pub Lock: KSPIN_LOCK,
    pub __bindgen_anon_1: _KDEVICE_QUEUE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _KDEVICE_QUEUE__bindgen_ty_1 {
    pub Busy: BOOLEAN,
    pub __bindgen_anon_1: _KDEVICE_QUEUE__bindgen_ty_1__bindgen_ty_1,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _KDEVICE_QUEUE__bindgen_ty_1__bindgen_ty_1 {
    pub _bitfield_align_1: [u64; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 8usize]>,
}
impl _KDEVICE_QUEUE__bindgen_ty_1__bindgen_ty_1 {
    #[inline]
    pub fn Reserved(&self) -> LONG64 {
        unsafe { ::core::mem::transmute(self._bitfield_1.get(0usize, 8u8) as u64) }
    }
    #[inline]
    pub fn set_Reserved(&mut self, val: LONG64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set(0usize, 8u8, val as u64)
        }
    }
    #[inline]
    pub unsafe fn Reserved_raw(this: *const Self) -> LONG64 {
        unsafe {
            ::core::mem::transmute(<__BindgenBitfieldUnit<[u8; 8usize]>>::raw_get(
                ::core::ptr::addr_of!((*this)._bitfield_1),
                0usize,
                8u8,
            ) as u64)
        }
    }
    #[inline]
    pub unsafe fn set_Reserved_raw(this: *mut Self, val: LONG64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<[u8; 8usize]>>::raw_set(
                ::core::ptr::addr_of_mut!((*this)._bitfield_1),
                0usize,
                8u8,
                val as u64,
            )
        }
    }
    #[inline]
    pub fn Hint(&self) -> LONG64 {
        unsafe { ::core::mem::transmute(self._bitfield_1.get(8usize, 56u8) as u64) }
    }
    #[inline]
    pub fn set_Hint(&mut self, val: LONG64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            self._bitfield_1.set(8usize, 56u8, val as u64)
        }
    }
    #[inline]
    pub unsafe fn Hint_raw(this: *const Self) -> LONG64 {
        unsafe {
            ::core::mem::transmute(<__BindgenBitfieldUnit<[u8; 8usize]>>::raw_get(
                ::core::ptr::addr_of!((*this)._bitfield_1),
                8usize,
                56u8,
            ) as u64)
        }
    }
    #[inline]
    pub unsafe fn set_Hint_raw(this: *mut Self, val: LONG64) {
        unsafe {
            let val: u64 = ::core::mem::transmute(val);
            <__BindgenBitfieldUnit<[u8; 8usize]>>::raw_set(
                ::core::ptr::addr_of_mut!((*this)._bitfield_1),
                8usize,
                56u8,
                val as u64,
            )
        }
    }
    #[inline]
    pub fn new_bitfield_1(Reserved: LONG64, Hint: LONG64) -> __BindgenBitfieldUnit<[u8; 8usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 8usize]> = Default::default();
        __bindgen_bitfield_unit.set(0usize, 8u8, {
            let Reserved: u64 = unsafe { ::core::mem::transmute(Reserved) };
            Reserved as u64
        });
        __bindgen_bitfield_unit.set(8usize, 56u8, {
            let Hint: u64 = unsafe { ::core::mem::transmute(Hint) };
            Hint as u64
        });
        __bindgen_bitfield_unit
    }
}
impl Default for _KDEVICE_QUEUE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _KDEVICE_QUEUE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type KDEVICE_QUEUE = _KDEVICE_QUEUE;
pub type PKDEVICE_QUEUE = *mut _KDEVICE_QUEUE;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _KDEVICE_QUEUE_ENTRY {
    pub DeviceListEntry: LIST_ENTRY,
    pub SortKey: ULONG,
    pub Inserted: BOOLEAN,
}
impl Default for _KDEVICE_QUEUE_ENTRY {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type KDEVICE_QUEUE_ENTRY = _KDEVICE_QUEUE_ENTRY;
pub type PKDEVICE_QUEUE_ENTRY = *mut _KDEVICE_QUEUE_ENTRY;
pub type KSERVICE_ROUTINE = ::core::option::Option<
    unsafe extern "C" fn(Interrupt: *mut _KINTERRUPT, ServiceContext: PVOID) -> BOOLEAN,
>;
pub type PKSERVICE_ROUTINE = KSERVICE_ROUTINE;
pub type KMESSAGE_SERVICE_ROUTINE = ::core::option::Option<
    unsafe extern "C" fn(
        Interrupt: *mut _KINTERRUPT,
        ServiceContext: PVOID,
        MessageID: ULONG,
    ) -> BOOLEAN,
>;
pub type PKMESSAGE_SERVICE_ROUTINE = KMESSAGE_SERVICE_ROUTINE;
pub type EX_SPIN_LOCK = LONG;
pub type PEX_SPIN_LOCK = *mut LONG;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _NAMED_PIPE_CREATE_PARAMETERS {
    pub _bindgen_opaque_blob: [u64; 5usize],
}
pub type PNAMED_PIPE_CREATE_PARAMETERS = *mut _NAMED_PIPE_CREATE_PARAMETERS;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _MAILSLOT_CREATE_PARAMETERS {
    pub _bindgen_opaque_blob: [u64; 3usize],
}
pub type PMAILSLOT_CREATE_PARAMETERS = *mut _MAILSLOT_CREATE_PARAMETERS;
pub type IO_DPC_ROUTINE = ::core::option::Option<
    unsafe extern "C" fn(
        Dpc: PKDPC,
        DeviceObject: *mut _DEVICE_OBJECT,
        Irp: *mut _IRP,
        Context: PVOID,
    ),
>;
pub type PIO_DPC_ROUTINE = IO_DPC_ROUTINE;
pub type IO_TIMER_ROUTINE =
    ::core::option::Option<unsafe extern "C" fn(DeviceObject: *mut _DEVICE_OBJECT, Context: PVOID)>;
pub type PIO_TIMER_ROUTINE = IO_TIMER_ROUTINE;
pub type DRIVER_INITIALIZE = ::core::option::Option<
    unsafe extern "C" fn(
        DriverObject: *mut _DRIVER_OBJECT,
        RegistryPath: PUNICODE_STRING,
    ) -> NTSTATUS,
>;
pub type PDRIVER_INITIALIZE = DRIVER_INITIALIZE;
pub type DRIVER_CANCEL =
    ::core::option::Option<unsafe extern "C" fn(DeviceObject: *mut _DEVICE_OBJECT, Irp: *mut _IRP)>;
pub type PDRIVER_CANCEL = DRIVER_CANCEL;
pub type DRIVER_DISPATCH = ::core::option::Option<
    unsafe extern "C" fn(DeviceObject: *mut _DEVICE_OBJECT, Irp: *mut _IRP) -> NTSTATUS,
>;
pub type PDRIVER_DISPATCH = DRIVER_DISPATCH;
pub type DRIVER_STARTIO =
    ::core::option::Option<unsafe extern "C" fn(DeviceObject: *mut _DEVICE_OBJECT, Irp: *mut _IRP)>;
pub type PDRIVER_STARTIO = DRIVER_STARTIO;
pub type DRIVER_UNLOAD =
    ::core::option::Option<unsafe extern "C" fn(DriverObject: *mut _DRIVER_OBJECT)>;
pub type PDRIVER_UNLOAD = DRIVER_UNLOAD;
pub type DRIVER_ADD_DEVICE = ::core::option::Option<
    unsafe extern "C" fn(
        DriverObject: *mut _DRIVER_OBJECT,
        PhysicalDeviceObject: *mut _DEVICE_OBJECT,
    ) -> NTSTATUS,
>;
pub type PDRIVER_ADD_DEVICE = DRIVER_ADD_DEVICE;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _FAST_IO_DISPATCH {
    pub _bindgen_opaque_blob: [u64; 28usize],
}
pub type PFAST_IO_DISPATCH = *mut _FAST_IO_DISPATCH;
pub mod _IO_ALLOCATION_ACTION {
    pub type Type = ::core::ffi::c_int;
    pub const KeepObject: Type = 1;
    pub const DeallocateObject: Type = 2;
    pub const DeallocateObjectKeepRegisters: Type = 3;
}
pub use self::_IO_ALLOCATION_ACTION::Type as IO_ALLOCATION_ACTION;
pub type DRIVER_CONTROL = ::core::option::Option<
    unsafe extern "C" fn(
        DeviceObject: *mut _DEVICE_OBJECT,
        Irp: *mut _IRP,
        MapRegisterBase: PVOID,
        Context: PVOID,
    ) -> IO_ALLOCATION_ACTION,
>;
pub type PDRIVER_CONTROL = DRIVER_CONTROL;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _IO_SECURITY_CONTEXT {
    pub _bindgen_opaque_blob: [u64; 3usize],
}
pub type PIO_SECURITY_CONTEXT = *mut _IO_SECURITY_CONTEXT;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _VPB {
    pub _bindgen_opaque_blob: [u64; 12usize],
}
pub type WAIT_CONTEXT_BLOCK = __BindgenOpaqueArray<u64, 9usize>;
#[repr(C)]
#[repr(align(16))]
#[derive(Copy, Clone)]
pub struct _DEVICE_OBJECT {
    pub Type: CSHORT,
    pub Size: USHORT,
    pub ReferenceCount: LONG,
    pub DriverObject: *mut _DRIVER_OBJECT,
    pub NextDevice: *mut _DEVICE_OBJECT,
    pub AttachedDevice: *mut _DEVICE_OBJECT,
    pub CurrentIrp: *mut _IRP,
    pub Timer: PIO_TIMER,
    pub Flags: ULONG,
    pub Characteristics: ULONG,
    pub Vpb: PVPB,
    pub DeviceExtension: PVOID,
    pub DeviceType: ULONG,
    pub StackSize: CCHAR,
    pub Queue: _DEVICE_OBJECT__bindgen_ty_1,
    pub AlignmentRequirement: ULONG,
    pub DeviceQueue: KDEVICE_QUEUE,
    pub Dpc: KDPC,
    pub ActiveThreadCount: ULONG,
    pub SecurityDescriptor: PSECURITY_DESCRIPTOR,
    pub DeviceLock: KEVENT,
    pub SectorSize: USHORT,
    pub Spare1: USHORT,
    pub DeviceObjectExtension: *mut _DEVOBJ_EXTENSION,
    pub Reserved: PVOID,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _DEVICE_OBJECT__bindgen_ty_1 {
    pub ListEntry: LIST_ENTRY,
    pub Wcb: WAIT_CONTEXT_BLOCK,
}
impl Default for _DEVICE_OBJECT__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _DEVICE_OBJECT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type DEVICE_OBJECT = _DEVICE_OBJECT;
pub type PDEVICE_OBJECT = *mut _DEVICE_OBJECT;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _DEVOBJ_EXTENSION {
    pub _bindgen_opaque_blob: [u64; 14usize],
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _DRIVER_EXTENSION {
    pub _bindgen_opaque_blob: [u64; 5usize],
}
pub type PDRIVER_EXTENSION = *mut _DRIVER_EXTENSION;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _DRIVER_OBJECT {
    pub Type: CSHORT,
    pub Size: CSHORT,
    pub DeviceObject: PDEVICE_OBJECT,
    pub Flags: ULONG,
    pub DriverStart: PVOID,
    pub DriverSize: ULONG,
    pub DriverSection: PVOID,
    pub DriverExtension: PDRIVER_EXTENSION,
    pub DriverName: UNICODE_STRING,
    pub HardwareDatabase: PUNICODE_STRING,
    pub FastIoDispatch: PFAST_IO_DISPATCH,
    pub DriverInit: PDRIVER_INITIALIZE,
    pub DriverStartIo: PDRIVER_STARTIO,
    pub DriverUnload: PDRIVER_UNLOAD,
    pub MajorFunction: [PDRIVER_DISPATCH; 28usize],
}
impl Default for _DRIVER_OBJECT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type DRIVER_OBJECT = _DRIVER_OBJECT;
pub type PDRIVER_OBJECT = *mut _DRIVER_OBJECT;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _FILE_OBJECT {
    pub _bindgen_opaque_blob: [u64; 27usize],
}
pub type PFILE_OBJECT = *mut _FILE_OBJECT;
#[repr(C)]
#[repr(align(16))]
#[derive(Copy, Clone)]
pub struct _IRP {
    pub Type: CSHORT,
    pub Size: USHORT,
    pub MdlAddress: PMDL,
    pub Flags: ULONG,
    pub AssociatedIrp: _IRP__bindgen_ty_1,
    pub ThreadListEntry: LIST_ENTRY,
    pub IoStatus: IO_STATUS_BLOCK,
    pub RequestorMode: KPROCESSOR_MODE,
    pub PendingReturned: BOOLEAN,
    pub StackCount: CHAR,
    pub CurrentLocation: CHAR,
    pub Cancel: BOOLEAN,
    pub CancelIrql: KIRQL,
    pub ApcEnvironment: CCHAR,
    pub AllocationFlags: UCHAR,
    pub __bindgen_anon_1: _IRP__bindgen_ty_2,
    pub UserEvent: PKEVENT,
    pub Overlay: _IRP__bindgen_ty_3,
    pub CancelRoutine: PDRIVER_CANCEL,
    pub UserBuffer: PVOID,
    pub Tail: _IRP__bindgen_ty_4,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IRP__bindgen_ty_1 {
    pub MasterIrp: *mut _IRP,
    pub IrpCount: LONG,
    pub SystemBuffer: PVOID,
}
impl Default for _IRP__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IRP__bindgen_ty_2 {
    pub UserIosb: PIO_STATUS_BLOCK,
    pub IoRingContext: PVOID,
}
impl Default for _IRP__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IRP__bindgen_ty_3 {
    pub AsynchronousParameters: _IRP__bindgen_ty_3__bindgen_ty_1,
    pub AllocationSize: LARGE_INTEGER,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _IRP__bindgen_ty_3__bindgen_ty_1 {
    pub __bindgen_anon_1: _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1,
    pub __bindgen_anon_2: _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1 {
    pub UserApcRoutine: PIO_APC_ROUTINE,
    pub IssuingProcess: PVOID,
}
impl Default for _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2 {
    pub UserApcContext: PVOID,
    pub IoRing: *mut _IORING_OBJECT,
}
impl Default for _IRP__bindgen_ty_3__bindgen_ty_1__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IRP__bindgen_ty_3__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IRP__bindgen_ty_3 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IRP__bindgen_ty_4 {
    pub Overlay: _IRP__bindgen_ty_4__bindgen_ty_1,
    pub Apc: KAPC,
    pub CompletionKey: PVOID,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _IRP__bindgen_ty_4__bindgen_ty_1 {
    pub __bindgen_anon_1: _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1,
    pub Thread: PETHREAD,
    pub AuxiliaryBuffer: PCHAR,
    pub __bindgen_anon_2: _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2,
    pub OriginalFileObject: PFILE_OBJECT,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1 {
    pub DeviceQueueEntry: KDEVICE_QUEUE_ENTRY,
    pub __bindgen_anon_1: _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1 {
    pub DriverContext: [PVOID; 4usize],
}
impl Default for _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2 {
    pub ListEntry: LIST_ENTRY,
    pub __bindgen_anon_1: _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1 {
    pub CurrentStackLocation: *mut _IO_STACK_LOCATION,
    pub PacketType: ULONG,
}
impl Default for _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IRP__bindgen_ty_4__bindgen_ty_1__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IRP__bindgen_ty_4__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IRP__bindgen_ty_4 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IRP {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type IRP = _IRP;
pub type PIRP = *mut IRP;
pub type IO_COMPLETION_ROUTINE = ::core::option::Option<
    unsafe extern "C" fn(DeviceObject: PDEVICE_OBJECT, Irp: PIRP, Context: PVOID) -> NTSTATUS,
>;
pub type PIO_COMPLETION_ROUTINE = IO_COMPLETION_ROUTINE;
pub mod _DEVICE_RELATION_TYPE {
    pub type Type = ::core::ffi::c_int;
    pub const BusRelations: Type = 0;
    pub const EjectionRelations: Type = 1;
    pub const PowerRelations: Type = 2;
    pub const RemovalRelations: Type = 3;
    pub const TargetDeviceRelation: Type = 4;
    pub const SingleBusRelations: Type = 5;
    pub const TransportRelations: Type = 6;
}
pub use self::_DEVICE_RELATION_TYPE::Type as DEVICE_RELATION_TYPE;
pub mod _DEVICE_USAGE_NOTIFICATION_TYPE {
    pub type Type = ::core::ffi::c_int;
    pub const DeviceUsageTypeUndefined: Type = 0;
    pub const DeviceUsageTypePaging: Type = 1;
    pub const DeviceUsageTypeHibernation: Type = 2;
    pub const DeviceUsageTypeDumpFile: Type = 3;
    pub const DeviceUsageTypeBoot: Type = 4;
    pub const DeviceUsageTypePostDisplay: Type = 5;
    pub const DeviceUsageTypeGuestAssigned: Type = 6;
}
pub use self::_DEVICE_USAGE_NOTIFICATION_TYPE::Type as DEVICE_USAGE_NOTIFICATION_TYPE;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _INTERFACE {
    pub _bindgen_opaque_blob: [u64; 4usize],
}
pub type PINTERFACE = *mut _INTERFACE;
#[repr(C)]
#[repr(align(4))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _DEVICE_CAPABILITIES {
    pub _bindgen_opaque_blob: [u32; 16usize],
}
pub type PDEVICE_CAPABILITIES = *mut _DEVICE_CAPABILITIES;
#[repr(C)]
#[repr(align(4))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _POWER_SEQUENCE {
    pub _bindgen_opaque_blob: [u32; 3usize],
}
pub type PPOWER_SEQUENCE = *mut _POWER_SEQUENCE;
pub mod BUS_QUERY_ID_TYPE {
    pub type Type = ::core::ffi::c_int;
    pub const BusQueryDeviceID: Type = 0;
    pub const BusQueryHardwareIDs: Type = 1;
    pub const BusQueryCompatibleIDs: Type = 2;
    pub const BusQueryInstanceID: Type = 3;
    pub const BusQueryDeviceSerialNumber: Type = 4;
    pub const BusQueryContainerID: Type = 5;
}
pub mod DEVICE_TEXT_TYPE {
    pub type Type = ::core::ffi::c_int;
    pub const DeviceTextDescription: Type = 0;
    pub const DeviceTextLocationInformation: Type = 1;
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _IO_STACK_LOCATION {
    pub MajorFunction: UCHAR,
    pub MinorFunction: UCHAR,
    pub Flags: UCHAR,
    pub Control: UCHAR,
    pub Parameters: _IO_STACK_LOCATION__bindgen_ty_1,
    pub DeviceObject: PDEVICE_OBJECT,
    pub FileObject: PFILE_OBJECT,
    pub CompletionRoutine: PIO_COMPLETION_ROUTINE,
    pub Context: PVOID,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IO_STACK_LOCATION__bindgen_ty_1 {
    pub Create: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1,
    pub CreatePipe: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2,
    pub CreateMailslot: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3,
    pub Read: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4,
    pub Write: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5,
    pub QueryDirectory: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6,
    pub NotifyDirectory: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_7,
    pub NotifyDirectoryEx: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8,
    pub QueryFile: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_9,
    pub SetFile: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10,
    pub QueryEa: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11,
    pub SetEa: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_12,
    pub QueryVolume: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13,
    pub SetVolume: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14,
    pub FileSystemControl: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15,
    pub LockControl: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16,
    pub DeviceIoControl: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17,
    pub QuerySecurity: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_18,
    pub SetSecurity: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19,
    pub MountVolume: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20,
    pub VerifyVolume: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21,
    pub Scsi: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_22,
    pub QueryQuota: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23,
    pub SetQuota: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_24,
    pub QueryDeviceRelations: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_25,
    pub QueryInterface: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26,
    pub DeviceCapabilities: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_27,
    pub FilterResourceRequirements: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_28,
    pub ReadWriteConfig: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29,
    pub SetLock: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_30,
    pub QueryId: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_31,
    pub QueryDeviceText: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32,
    pub UsageNotification: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33,
    pub WaitWake: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_34,
    pub PowerSequence: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_35,
    pub Power: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36,
    pub StartDevice: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37,
    pub WMI: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38,
    pub Others: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1 {
    pub SecurityContext: PIO_SECURITY_CONTEXT,
    pub Options: ULONG,
    pub __bindgen_padding_0: [u16; 2usize],
    pub FileAttributes: USHORT,
    pub ShareAccess: USHORT,
    pub __bindgen_padding_1: u32,
    pub EaLength: ULONG,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2 {
    pub SecurityContext: PIO_SECURITY_CONTEXT,
    pub Options: ULONG,
    pub __bindgen_padding_0: [u16; 2usize],
    pub Reserved: USHORT,
    pub ShareAccess: USHORT,
    pub Parameters: PNAMED_PIPE_CREATE_PARAMETERS,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_2 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3 {
    pub SecurityContext: PIO_SECURITY_CONTEXT,
    pub Options: ULONG,
    pub __bindgen_padding_0: [u16; 2usize],
    pub Reserved: USHORT,
    pub ShareAccess: USHORT,
    pub Parameters: PMAILSLOT_CREATE_PARAMETERS,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_3 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4 {
    pub Length: ULONG,
    pub __bindgen_padding_0: u32,
    pub Key: ULONG,
    pub Flags: ULONG,
    pub ByteOffset: LARGE_INTEGER,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_4 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5 {
    pub Length: ULONG,
    pub __bindgen_padding_0: u32,
    pub Key: ULONG,
    pub Flags: ULONG,
    pub ByteOffset: LARGE_INTEGER,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_5 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6 {
    pub Length: ULONG,
    pub FileName: PUNICODE_STRING,
    pub FileInformationClass: FILE_INFORMATION_CLASS,
    pub __bindgen_padding_0: u32,
    pub FileIndex: ULONG,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_6 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_7 {
    pub Length: ULONG,
    pub __bindgen_padding_0: u32,
    pub CompletionFilter: ULONG,
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8 {
    pub Length: ULONG,
    pub __bindgen_padding_0: u32,
    pub CompletionFilter: ULONG,
    pub __bindgen_padding_1: u32,
    pub DirectoryNotifyInformationClass: DIRECTORY_NOTIFY_INFORMATION_CLASS,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_8 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_9 {
    pub Length: ULONG,
    pub __bindgen_padding_0: u32,
    pub FileInformationClass: FILE_INFORMATION_CLASS,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10 {
    pub Length: ULONG,
    pub __bindgen_padding_0: u32,
    pub FileInformationClass: FILE_INFORMATION_CLASS,
    pub FileObject: PFILE_OBJECT,
    pub __bindgen_anon_1: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1 {
    pub __bindgen_anon_1:
        _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1__bindgen_ty_1,
    pub ClusterCount: ULONG,
    pub DeleteHandle: HANDLE,
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1__bindgen_ty_1 {
    pub ReplaceIfExists: BOOLEAN,
    pub AdvanceOnly: BOOLEAN,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_10 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11 {
    pub Length: ULONG,
    pub EaList: PVOID,
    pub EaListLength: ULONG,
    pub __bindgen_padding_0: u32,
    pub EaIndex: ULONG,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_11 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_12 {
    pub Length: ULONG,
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13 {
    pub Length: ULONG,
    pub __bindgen_padding_0: u32,
    pub FsInformationClass: FS_INFORMATION_CLASS,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_13 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14 {
    pub Length: ULONG,
    pub __bindgen_padding_0: u32,
    pub FsInformationClass: FS_INFORMATION_CLASS,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_14 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15 {
    pub OutputBufferLength: ULONG,
    pub __bindgen_padding_0: u32,
    pub InputBufferLength: ULONG,
    pub __bindgen_padding_1: u32,
    pub FsControlCode: ULONG,
    pub Type3InputBuffer: PVOID,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_15 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16 {
    pub Length: PLARGE_INTEGER,
    pub Key: ULONG,
    pub ByteOffset: LARGE_INTEGER,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_16 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17 {
    pub OutputBufferLength: ULONG,
    pub __bindgen_padding_0: u32,
    pub InputBufferLength: ULONG,
    pub __bindgen_padding_1: u32,
    pub IoControlCode: ULONG,
    pub Type3InputBuffer: PVOID,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_17 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_18 {
    pub SecurityInformation: SECURITY_INFORMATION,
    pub __bindgen_padding_0: u32,
    pub Length: ULONG,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19 {
    pub SecurityInformation: SECURITY_INFORMATION,
    pub SecurityDescriptor: PSECURITY_DESCRIPTOR,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_19 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20 {
    pub Vpb: PVPB,
    pub DeviceObject: PDEVICE_OBJECT,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_20 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21 {
    pub Vpb: PVPB,
    pub DeviceObject: PDEVICE_OBJECT,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_21 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_22 {
    pub Srb: *mut _SCSI_REQUEST_BLOCK,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_22 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23 {
    pub Length: ULONG,
    pub StartSid: PSID,
    pub SidList: PFILE_GET_QUOTA_INFORMATION,
    pub SidListLength: ULONG,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_23 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_24 {
    pub Length: ULONG,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_25 {
    pub Type: DEVICE_RELATION_TYPE,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_25 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26 {
    pub InterfaceType: *const GUID,
    pub Size: USHORT,
    pub Version: USHORT,
    pub Interface: PINTERFACE,
    pub InterfaceSpecificData: PVOID,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_26 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_27 {
    pub Capabilities: PDEVICE_CAPABILITIES,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_27 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_28 {
    pub IoResourceRequirementList: PIO_RESOURCE_REQUIREMENTS_LIST,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_28 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29 {
    pub WhichSpace: ULONG,
    pub Buffer: PVOID,
    pub Offset: ULONG,
    pub __bindgen_padding_0: u32,
    pub Length: ULONG,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_29 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_30 {
    pub Lock: BOOLEAN,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_31 {
    pub IdType: BUS_QUERY_ID_TYPE::Type,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_31 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32 {
    pub DeviceTextType: DEVICE_TEXT_TYPE::Type,
    pub __bindgen_padding_0: u32,
    pub LocaleId: LCID,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_32 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33 {
    pub InPath: BOOLEAN,
    pub Reserved: [BOOLEAN; 3usize],
    pub __bindgen_padding_0: u32,
    pub Type: DEVICE_USAGE_NOTIFICATION_TYPE,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_33 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_34 {
    pub PowerState: SYSTEM_POWER_STATE,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_34 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_35 {
    pub PowerSequence: PPOWER_SEQUENCE,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_35 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[repr(align(8))]
#[derive(Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36 {
    pub __bindgen_anon_1: _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1,
    pub __bindgen_padding_0: u32,
    pub Type: POWER_STATE_TYPE,
    pub __bindgen_padding_1: u32,
    pub State: POWER_STATE,
    pub __bindgen_padding_2: u32,
    pub ShutdownType: POWER_ACTION::Type,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1 {
    pub SystemContext: ULONG,
    pub SystemPowerStateContext: SYSTEM_POWER_STATE_CONTEXT,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_36 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37 {
    pub AllocatedResources: PCM_RESOURCE_LIST,
    pub AllocatedResourcesTranslated: PCM_RESOURCE_LIST,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_37 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38 {
    pub ProviderId: ULONG_PTR,
    pub DataPath: PVOID,
    pub BufferSize: ULONG,
    pub Buffer: PVOID,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_38 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39 {
    pub Argument1: PVOID,
    pub Argument2: PVOID,
    pub Argument3: PVOID,
    pub Argument4: PVOID,
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1__bindgen_ty_39 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IO_STACK_LOCATION__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _IO_STACK_LOCATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type IO_STACK_LOCATION = _IO_STACK_LOCATION;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_WORKITEM {
    _unused: [u8; 0],
}
pub type PIO_WORKITEM = *mut _IO_WORKITEM;
pub type IO_WORKITEM_ROUTINE =
    ::core::option::Option<unsafe extern "C" fn(DeviceObject: PDEVICE_OBJECT, Context: PVOID)>;
pub type PIO_WORKITEM_ROUTINE = IO_WORKITEM_ROUTINE;
pub type IO_WORKITEM_ROUTINE_EX = ::core::option::Option<
    unsafe extern "C" fn(IoObject: PVOID, Context: PVOID, IoWorkItem: PIO_WORKITEM),
>;
pub type PIO_WORKITEM_ROUTINE_EX = IO_WORKITEM_ROUTINE_EX;
pub type IO_CSQ = _IO_CSQ;
pub type PIO_CSQ = *mut _IO_CSQ;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_CSQ_IRP_CONTEXT {
    pub Type: ULONG,
    pub Irp: PIRP,
    pub Csq: PIO_CSQ,
}
impl Default for _IO_CSQ_IRP_CONTEXT {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type PIO_CSQ_IRP_CONTEXT = *mut _IO_CSQ_IRP_CONTEXT;
pub type IO_CSQ_INSERT_IRP =
    ::core::option::Option<unsafe extern "C" fn(Csq: *mut _IO_CSQ, Irp: PIRP)>;
pub type PIO_CSQ_INSERT_IRP = IO_CSQ_INSERT_IRP;
pub type IO_CSQ_INSERT_IRP_EX = ::core::option::Option<
    unsafe extern "C" fn(Csq: *mut _IO_CSQ, Irp: PIRP, InsertContext: PVOID) -> NTSTATUS,
>;
pub type PIO_CSQ_INSERT_IRP_EX = IO_CSQ_INSERT_IRP_EX;
pub type IO_CSQ_REMOVE_IRP = ::core::option::Option<unsafe extern "C" fn(Csq: PIO_CSQ, Irp: PIRP)>;
pub type PIO_CSQ_REMOVE_IRP = IO_CSQ_REMOVE_IRP;
pub type IO_CSQ_PEEK_NEXT_IRP = ::core::option::Option<
    unsafe extern "C" fn(Csq: PIO_CSQ, Irp: PIRP, PeekContext: PVOID) -> PIRP,
>;
pub type PIO_CSQ_PEEK_NEXT_IRP = IO_CSQ_PEEK_NEXT_IRP;
pub type IO_CSQ_ACQUIRE_LOCK =
    ::core::option::Option<unsafe extern "C" fn(Csq: PIO_CSQ, Irql: PKIRQL)>;
pub type PIO_CSQ_ACQUIRE_LOCK = IO_CSQ_ACQUIRE_LOCK;
pub type IO_CSQ_RELEASE_LOCK =
    ::core::option::Option<unsafe extern "C" fn(Csq: PIO_CSQ, Irql: KIRQL)>;
pub type PIO_CSQ_RELEASE_LOCK = IO_CSQ_RELEASE_LOCK;
pub type IO_CSQ_COMPLETE_CANCELED_IRP =
    ::core::option::Option<unsafe extern "C" fn(Csq: PIO_CSQ, Irp: PIRP)>;
pub type PIO_CSQ_COMPLETE_CANCELED_IRP = IO_CSQ_COMPLETE_CANCELED_IRP;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_CSQ {
    pub Type: ULONG,
    pub CsqInsertIrp: PIO_CSQ_INSERT_IRP,
    pub CsqRemoveIrp: PIO_CSQ_REMOVE_IRP,
    pub CsqPeekNextIrp: PIO_CSQ_PEEK_NEXT_IRP,
    pub CsqAcquireLock: PIO_CSQ_ACQUIRE_LOCK,
    pub CsqReleaseLock: PIO_CSQ_RELEASE_LOCK,
    pub CsqCompleteCanceledIrp: PIO_CSQ_COMPLETE_CANCELED_IRP,
    pub ReservePointer: PVOID,
}
impl Default for _IO_CSQ {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[repr(align(4))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _FILE_GET_QUOTA_INFORMATION {
    pub _bindgen_opaque_blob: [u32; 5usize],
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _SCSI_REQUEST_BLOCK {
    pub Length: USHORT,
    pub Function: UCHAR,
    pub SrbStatus: UCHAR,
    pub ScsiStatus: UCHAR,
    pub PathId: UCHAR,
    pub TargetId: UCHAR,
    pub Lun: UCHAR,
    pub QueueTag: UCHAR,
    pub QueueAction: UCHAR,
    pub CdbLength: UCHAR,
    pub SenseInfoBufferLength: UCHAR,
    pub SrbFlags: ULONG,
    pub DataTransferLength: ULONG,
    pub TimeOutValue: ULONG,
    pub DataBuffer: PVOID,
    pub SenseInfoBuffer: PVOID,
    pub NextSrb: *mut _SCSI_REQUEST_BLOCK,
    pub OriginalRequest: PVOID,
    pub SrbExtension: PVOID,
    pub __bindgen_anon_1: _SCSI_REQUEST_BLOCK__bindgen_ty_1,
    pub Reserved: ULONG,
    pub Cdb: [UCHAR; 16usize],
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _SCSI_REQUEST_BLOCK__bindgen_ty_1 {
    pub InternalStatus: ULONG,
    pub QueueSortKey: ULONG,
    pub LinkTimeoutValue: ULONG,
}
impl Default for _SCSI_REQUEST_BLOCK__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _SCSI_REQUEST_BLOCK {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type SCSI_REQUEST_BLOCK = _SCSI_REQUEST_BLOCK;
pub type PSCSI_REQUEST_BLOCK = *mut _SCSI_REQUEST_BLOCK;
pub mod _SRBEXDATATYPE {
    pub type Type = ::core::ffi::c_int;
    pub const SrbExDataTypeUnknown: Type = 0;
    pub const SrbExDataTypeBidirectional: Type = 1;
    pub const SrbExDataTypeScsiCdb16: Type = 64;
    pub const SrbExDataTypeScsiCdb32: Type = 65;
    pub const SrbExDataTypeScsiCdbVar: Type = 66;
    pub const SrbExDataTypeNvmeCommand: Type = 67;
    pub const SrbExDataTypeWmi: Type = 96;
    pub const SrbExDataTypePower: Type = 97;
    pub const SrbExDataTypePnP: Type = 98;
    pub const SrbExDataTypeIoInfo: Type = 128;
    pub const SrbExDataTypePassthroughDirect: Type = 160;
    pub const SrbExDataTypeMSReservedStart: Type = -268435456;
    pub const SrbExDataTypeReserved: Type = -1;
}
pub use self::_SRBEXDATATYPE::Type as SRBEXDATATYPE;
pub type PSRBEXDATATYPE = *mut _SRBEXDATATYPE::Type;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _SRBEX_DATA_SCSI_CDB16 {
    pub Type: SRBEXDATATYPE,
    pub Length: ULONG,
    pub ScsiStatus: UCHAR,
    pub SenseInfoBufferLength: UCHAR,
    pub CdbLength: UCHAR,
    pub Reserved: UCHAR,
    pub Reserved1: ULONG,
    pub SenseInfoBuffer: PVOID,
    pub Cdb: [UCHAR; 16usize],
}
impl Default for _SRBEX_DATA_SCSI_CDB16 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type SRBEX_DATA_SCSI_CDB16 = _SRBEX_DATA_SCSI_CDB16;
pub type PSRBEX_DATA_SCSI_CDB16 = *mut _SRBEX_DATA_SCSI_CDB16;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _STORAGE_REQUEST_BLOCK {
    pub Length: USHORT,
    pub Function: UCHAR,
    pub SrbStatus: UCHAR,
    pub ReservedUlong1: ULONG,
    pub Signature: ULONG,
    pub Version: ULONG,
    pub SrbLength: ULONG,
    pub SrbFunction: ULONG,
    pub SrbFlags: ULONG,
    pub ReservedUlong2: ULONG,
    pub RequestTag: ULONG,
    pub RequestPriority: USHORT,
    pub RequestAttribute: USHORT,
    pub TimeOutValue: ULONG,
    pub SystemStatus: ULONG,
    pub ZeroGuard1: ULONG,
    pub AddressOffset: ULONG,
    pub NumSrbExData: ULONG,
    pub DataTransferLength: ULONG,
    pub DataBuffer: PVOID,
    pub ZeroGuard2: PVOID,
    pub OriginalRequest: PVOID,
    pub ClassContext: PVOID,
    pub PortContext: PVOID,
    pub MiniportContext: PVOID,
    pub NextSrb: *mut _STORAGE_REQUEST_BLOCK,
    pub SrbExDataOffset: [ULONG; 1usize],
}
impl Default for _STORAGE_REQUEST_BLOCK {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type STORAGE_REQUEST_BLOCK = _STORAGE_REQUEST_BLOCK;
pub type PSTORAGE_REQUEST_BLOCK = *mut _STORAGE_REQUEST_BLOCK;
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct _STOR_ADDR_BTL8 {
    pub Type: USHORT,
    pub Port: USHORT,
    pub AddressLength: ULONG,
    pub Path: UCHAR,
    pub Target: UCHAR,
    pub Lun: UCHAR,
    pub Reserved: UCHAR,
}
pub type STOR_ADDR_BTL8 = _STOR_ADDR_BTL8;
pub type PSTOR_ADDR_BTL8 = *mut _STOR_ADDR_BTL8;
pub type STOR_PHYSICAL_ADDRESS = PHYSICAL_ADDRESS;
pub type ACCESS_RANGE = __BindgenOpaqueArray<u64, 2usize>;
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _MEMORY_REGION {
    pub VirtualBase: PUCHAR,
    pub PhysicalBase: PHYSICAL_ADDRESS,
    pub Length: ULONG,
}
impl Default for _MEMORY_REGION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type MEMORY_REGION = _MEMORY_REGION;
pub mod _STOR_SYNCHRONIZATION_MODEL {
    pub type Type = ::core::ffi::c_int;
    pub const StorSynchronizeHalfDuplex: Type = 0;
    pub const StorSynchronizeFullDuplex: Type = 1;
}
pub use self::_STOR_SYNCHRONIZATION_MODEL::Type as STOR_SYNCHRONIZATION_MODEL;
pub mod _INTERRUPT_SYNCHRONIZATION_MODE {
    pub type Type = ::core::ffi::c_int;
    pub const InterruptSupportNone: Type = 0;
    pub const InterruptSynchronizeAll: Type = 1;
    pub const InterruptSynchronizePerMessage: Type = 2;
}
pub use self::_INTERRUPT_SYNCHRONIZATION_MODE::Type as INTERRUPT_SYNCHRONIZATION_MODE;
pub type HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE = ::core::option::Option<
    unsafe extern "C" fn(HwDeviceExtension: PVOID, MessageId: ULONG) -> BOOLEAN,
>;
pub type PHW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE = HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE;
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _PORT_CONFIGURATION_INFORMATION {
    pub Length: ULONG,
    pub SystemIoBusNumber: ULONG,
    pub AdapterInterfaceType: INTERFACE_TYPE,
    pub BusInterruptLevel: ULONG,
    pub BusInterruptVector: ULONG,
    pub InterruptMode: KINTERRUPT_MODE,
    pub MaximumTransferLength: ULONG,
    pub NumberOfPhysicalBreaks: ULONG,
    pub DmaChannel: ULONG,
    pub DmaPort: ULONG,
    pub DmaWidth: DMA_WIDTH,
    pub DmaSpeed: DMA_SPEED,
    pub AlignmentMask: ULONG,
    pub NumberOfAccessRanges: ULONG,
    pub AccessRanges: *mut [ACCESS_RANGE; 0usize],
    pub MiniportDumpData: PVOID,
    pub NumberOfBuses: UCHAR,
    pub InitiatorBusId: [CCHAR; 8usize],
    pub ScatterGather: BOOLEAN,
    pub Master: BOOLEAN,
    pub CachesData: BOOLEAN,
    pub AdapterScansDown: BOOLEAN,
    pub AtdiskPrimaryClaimed: BOOLEAN,
    pub AtdiskSecondaryClaimed: BOOLEAN,
    pub Dma32BitAddresses: BOOLEAN,
    pub DemandMode: BOOLEAN,
    pub MapBuffers: UCHAR,
    pub NeedPhysicalAddresses: BOOLEAN,
    pub TaggedQueuing: BOOLEAN,
    pub AutoRequestSense: BOOLEAN,
    pub MultipleRequestPerLu: BOOLEAN,
    pub ReceiveEvent: BOOLEAN,
    pub RealModeInitialized: BOOLEAN,
    pub BufferAccessScsiPortControlled: BOOLEAN,
    pub MaximumNumberOfTargets: UCHAR,
    pub SrbType: UCHAR,
    pub AddressType: UCHAR,
    pub SlotNumber: ULONG,
    pub BusInterruptLevel2: ULONG,
    pub BusInterruptVector2: ULONG,
    pub InterruptMode2: KINTERRUPT_MODE,
    pub DmaChannel2: ULONG,
    pub DmaPort2: ULONG,
    pub DmaWidth2: DMA_WIDTH,
    pub DmaSpeed2: DMA_SPEED,
    pub DeviceExtensionSize: ULONG,
    pub SpecificLuExtensionSize: ULONG,
    pub SrbExtensionSize: ULONG,
    pub Dma64BitAddresses: UCHAR,
    pub ResetTargetSupported: BOOLEAN,
    pub MaximumNumberOfLogicalUnits: UCHAR,
    pub WmiDataProvider: BOOLEAN,
    pub SynchronizationModel: STOR_SYNCHRONIZATION_MODEL,
    pub HwMSInterruptRoutine: PHW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE,
    pub InterruptSynchronizationMode: INTERRUPT_SYNCHRONIZATION_MODE,
    pub DumpRegion: MEMORY_REGION,
    pub RequestedDumpBufferSize: ULONG,
    pub VirtualDevice: BOOLEAN,
    pub DumpMode: UCHAR,
    pub DmaAddressWidth: UCHAR,
    pub ExtendedFlags1: ULONG,
    pub MaxNumberOfIO: ULONG,
    pub MaxIOsPerLun: ULONG,
    pub InitialLunQueueDepth: ULONG,
    pub BusResetHoldTime: ULONG,
    pub FeatureSupport: ULONG,
}
impl Default for _PORT_CONFIGURATION_INFORMATION {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type PORT_CONFIGURATION_INFORMATION = _PORT_CONFIGURATION_INFORMATION;
pub type PPORT_CONFIGURATION_INFORMATION = *mut _PORT_CONFIGURATION_INFORMATION;
pub mod _SCSI_ADAPTER_CONTROL_TYPE {
    pub type Type = ::core::ffi::c_int;
    pub const ScsiQuerySupportedControlTypes: Type = 0;
    pub const ScsiStopAdapter: Type = 1;
    pub const ScsiRestartAdapter: Type = 2;
    pub const ScsiSetBootConfig: Type = 3;
    pub const ScsiSetRunningConfig: Type = 4;
    pub const ScsiPowerSettingNotification: Type = 5;
    pub const ScsiAdapterPower: Type = 6;
    pub const ScsiAdapterPoFxPowerRequired: Type = 7;
    pub const ScsiAdapterPoFxPowerActive: Type = 8;
    pub const ScsiAdapterPoFxPowerSetFState: Type = 9;
    pub const ScsiAdapterPoFxPowerControl: Type = 10;
    pub const ScsiAdapterPrepareForBusReScan: Type = 11;
    pub const ScsiAdapterSystemPowerHints: Type = 12;
    pub const ScsiAdapterFilterResourceRequirements: Type = 13;
    pub const ScsiAdapterPoFxMaxOperationalPower: Type = 14;
    pub const ScsiAdapterPoFxSetPerfState: Type = 15;
    pub const ScsiAdapterSurpriseRemoval: Type = 16;
    pub const ScsiAdapterSerialNumber: Type = 17;
    pub const ScsiAdapterCryptoOperation: Type = 18;
    pub const ScsiAdapterQueryFruId: Type = 19;
    pub const ScsiAdapterSetEventLogging: Type = 20;
    pub const ScsiAdapterReportInternalData: Type = 21;
    pub const ScsiAdapterResetBusSynchronous: Type = 22;
    pub const ScsiAdapterPostHwInitialize: Type = 23;
    pub const ScsiAdapterPrepareEarlyDumpData: Type = 24;
    pub const ScsiAdapterRestoreEarlyDumpData: Type = 25;
    pub const ScsiAdapterControlMax: Type = 26;
    pub const MakeAdapterControlTypeSizeOfUlong: Type = -1;
}
pub use self::_SCSI_ADAPTER_CONTROL_TYPE::Type as SCSI_ADAPTER_CONTROL_TYPE;
pub mod _SCSI_ADAPTER_CONTROL_STATUS {
    pub type Type = ::core::ffi::c_int;
    pub const ScsiAdapterControlSuccess: Type = 0;
    pub const ScsiAdapterControlUnsuccessful: Type = 1;
    pub const ScsiAdapterControlRetryNeeded: Type = 2;
    pub const ScsiAdapterControlBufferTooSmall: Type = 3;
}
pub use self::_SCSI_ADAPTER_CONTROL_STATUS::Type as SCSI_ADAPTER_CONTROL_STATUS;
pub mod _SCSI_UNIT_CONTROL_TYPE {
    pub type Type = ::core::ffi::c_int;
    pub const ScsiQuerySupportedUnitControlTypes: Type = 0;
    pub const ScsiUnitUsage: Type = 1;
    pub const ScsiUnitStart: Type = 2;
    pub const ScsiUnitPower: Type = 3;
    pub const ScsiUnitPoFxPowerInfo: Type = 4;
    pub const ScsiUnitPoFxPowerRequired: Type = 5;
    pub const ScsiUnitPoFxPowerActive: Type = 6;
    pub const ScsiUnitPoFxPowerSetFState: Type = 7;
    pub const ScsiUnitPoFxPowerControl: Type = 8;
    pub const ScsiUnitRemove: Type = 9;
    pub const ScsiUnitSurpriseRemoval: Type = 10;
    pub const ScsiUnitRichDescription: Type = 11;
    pub const ScsiUnitQueryBusType: Type = 12;
    pub const ScsiUnitQueryFruId: Type = 13;
    pub const ScsiUnitReportInternalData: Type = 14;
    pub const ScsiUnitControlMax: Type = 15;
    pub const MakeUnitControlTypeSizeOfUlong: Type = -1;
}
pub use self::_SCSI_UNIT_CONTROL_TYPE::Type as SCSI_UNIT_CONTROL_TYPE;
pub mod _SCSI_UNIT_CONTROL_STATUS {
    pub type Type = ::core::ffi::c_int;
    pub const ScsiUnitControlSuccess: Type = 0;
    pub const ScsiUnitControlUnsuccessful: Type = 1;
}
pub use self::_SCSI_UNIT_CONTROL_STATUS::Type as SCSI_UNIT_CONTROL_STATUS;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _DPC_BUFFER {
    pub Type: CSHORT,
    pub Number: UCHAR,
    pub Importance: UCHAR,
    pub __bindgen_anon_1: _DPC_BUFFER__bindgen_ty_1,
    pub DeferredRoutine: PVOID,
    pub DeferredContext: PVOID,
    pub SystemArgument1: PVOID,
    pub SystemArgument2: PVOID,
    pub DpcData: PVOID,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _DPC_BUFFER__bindgen_ty_1 {
    pub F: PVOID,
    pub B: PVOID,
}
impl Default for _DPC_BUFFER__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _DPC_BUFFER {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type DPC_BUFFER = _DPC_BUFFER;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _STOR_DPC {
    pub Dpc: DPC_BUFFER,
    pub Lock: ULONG_PTR,
}
impl Default for _STOR_DPC {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type STOR_DPC = _STOR_DPC;
pub type PSTOR_DPC = *mut _STOR_DPC;
pub mod _STOR_SPINLOCK {
    pub type Type = ::core::ffi::c_int;
    pub const DpcLock: Type = 1;
    pub const StartIoLock: Type = 2;
    pub const InterruptLock: Type = 3;
    pub const ThreadedDpcLock: Type = 4;
    pub const DpcLevelLock: Type = 5;
}
pub use self::_STOR_SPINLOCK::Type as STOR_SPINLOCK;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _STOR_LOCK_HANDLE {
    pub Lock: STOR_SPINLOCK,
    pub Context: _STOR_LOCK_HANDLE__bindgen_ty_1,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _STOR_LOCK_HANDLE__bindgen_ty_1 {
    pub LockQueue: _STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1,
    pub OldIrql: KIRQL,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1 {
    pub Next: PVOID,
    pub Lock: PVOID,
}
impl Default for _STOR_LOCK_HANDLE__bindgen_ty_1__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _STOR_LOCK_HANDLE__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _STOR_LOCK_HANDLE {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type STOR_LOCK_HANDLE = _STOR_LOCK_HANDLE;
pub type PSTOR_LOCK_HANDLE = *mut _STOR_LOCK_HANDLE;
pub type HW_INITIALIZE =
    ::core::option::Option<unsafe extern "C" fn(DeviceExtension: PVOID) -> BOOLEAN>;
pub type PHW_INITIALIZE = HW_INITIALIZE;
pub type HW_BUILDIO = ::core::option::Option<
    unsafe extern "C" fn(DeviceExtension: PVOID, Srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN,
>;
pub type PHW_BUILDIO = HW_BUILDIO;
pub type HW_STARTIO = ::core::option::Option<
    unsafe extern "C" fn(DeviceExtension: PVOID, Srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN,
>;
pub type PHW_STARTIO = HW_STARTIO;
pub type HW_INTERRUPT =
    ::core::option::Option<unsafe extern "C" fn(DeviceExtension: PVOID) -> BOOLEAN>;
pub type PHW_INTERRUPT = HW_INTERRUPT;
pub type HW_TIMER = ::core::option::Option<unsafe extern "C" fn(DeviceExtension: PVOID)>;
pub type PHW_TIMER = HW_TIMER;
pub type HW_TIMER_EX =
    ::core::option::Option<unsafe extern "C" fn(DeviceExtension: PVOID, Context: PVOID)>;
pub type PHW_TIMER_EX = HW_TIMER_EX;
pub type HW_DMA_STARTED = ::core::option::Option<unsafe extern "C" fn(DeviceExtension: PVOID)>;
pub type PHW_DMA_STARTED = HW_DMA_STARTED;
pub type HW_FIND_ADAPTER = ::core::option::Option<
    unsafe extern "C" fn(
        DeviceExtension: PVOID,
        HwContext: PVOID,
        BusInformation: PVOID,
        ArgumentString: PCHAR,
        ConfigInfo: PPORT_CONFIGURATION_INFORMATION,
        Reserved3: PBOOLEAN,
    ) -> ULONG,
>;
pub type PHW_FIND_ADAPTER = HW_FIND_ADAPTER;
pub type HW_RESET_BUS =
    ::core::option::Option<unsafe extern "C" fn(DeviceExtension: PVOID, PathId: ULONG) -> BOOLEAN>;
pub type PHW_RESET_BUS = HW_RESET_BUS;
pub type HW_ADAPTER_STATE = ::core::option::Option<
    unsafe extern "C" fn(DeviceExtension: PVOID, Context: PVOID, SaveState: BOOLEAN) -> BOOLEAN,
>;
pub type PHW_ADAPTER_STATE = HW_ADAPTER_STATE;
pub type HW_ADAPTER_CONTROL = ::core::option::Option<
    unsafe extern "C" fn(
        DeviceExtension: PVOID,
        ControlType: SCSI_ADAPTER_CONTROL_TYPE,
        Parameters: PVOID,
    ) -> SCSI_ADAPTER_CONTROL_STATUS,
>;
pub type PHW_ADAPTER_CONTROL = HW_ADAPTER_CONTROL;
pub type HW_PASSIVE_INITIALIZE_ROUTINE =
    ::core::option::Option<unsafe extern "C" fn(DeviceExtension: PVOID) -> BOOLEAN>;
pub type PHW_PASSIVE_INITIALIZE_ROUTINE = HW_PASSIVE_INITIALIZE_ROUTINE;
pub type HW_DPC_ROUTINE = ::core::option::Option<
    unsafe extern "C" fn(
        Dpc: PSTOR_DPC,
        HwDeviceExtension: PVOID,
        SystemArgument1: PVOID,
        SystemArgument2: PVOID,
    ),
>;
pub type PHW_DPC_ROUTINE = HW_DPC_ROUTINE;
pub type HW_WORKITEM = ::core::option::Option<
    unsafe extern "C" fn(HwDeviceExtension: PVOID, Context: PVOID, Worker: PVOID),
>;
pub type PHW_WORKITEM = HW_WORKITEM;
pub type HW_STATE_CHANGE = ::core::option::Option<
    unsafe extern "C" fn(
        HwDeviceExtension: PVOID,
        Context: PVOID,
        AddressType: SHORT,
        Address: PVOID,
        Status: ULONG,
    ),
>;
pub type PHW_STATE_CHANGE = HW_STATE_CHANGE;
pub type HW_TRACING_ENABLED =
    ::core::option::Option<unsafe extern "C" fn(HwDeviceExtension: PVOID, Enabled: BOOLEAN)>;
pub type PHW_TRACING_ENABLED = HW_TRACING_ENABLED;
pub type HW_UNIT_CONTROL = ::core::option::Option<
    unsafe extern "C" fn(
        DeviceExtension: PVOID,
        ControlType: SCSI_UNIT_CONTROL_TYPE,
        Parameters: PVOID,
    ) -> SCSI_UNIT_CONTROL_STATUS,
>;
pub type PHW_UNIT_CONTROL = HW_UNIT_CONTROL;
pub mod _STORPORT_FUNCTION_CODE {
    pub type Type = ::core::ffi::c_int;
    pub const ExtFunctionAllocatePool: Type = 0;
    pub const ExtFunctionFreePool: Type = 1;
    pub const ExtFunctionAllocateMdl: Type = 2;
    pub const ExtFunctionFreeMdl: Type = 3;
    pub const ExtFunctionBuildMdlForNonPagedPool: Type = 4;
    pub const ExtFunctionGetSystemAddress: Type = 5;
    pub const ExtFunctionGetOriginalMdl: Type = 6;
    pub const ExtFunctionCompleteServiceIrp: Type = 7;
    pub const ExtFunctionGetDeviceObjects: Type = 8;
    pub const ExtFunctionBuildScatterGatherList: Type = 9;
    pub const ExtFunctionPutScatterGatherList: Type = 10;
    pub const ExtFunctionAcquireMSISpinLock: Type = 11;
    pub const ExtFunctionReleaseMSISpinLock: Type = 12;
    pub const ExtFunctionGetMessageInterruptInformation: Type = 13;
    pub const ExtFunctionInitializePerformanceOptimizations: Type = 14;
    pub const ExtFunctionGetStartIoPerformanceParameters: Type = 15;
    pub const ExtFunctionLogSystemEvent: Type = 16;
    pub const ExtFunctionGetCurrentProcessorNumber: Type = 17;
    pub const ExtFunctionGetActiveGroupCount: Type = 18;
    pub const ExtFunctionGetGroupAffinity: Type = 19;
    pub const ExtFunctionGetActiveNodeCount: Type = 20;
    pub const ExtFunctionGetNodeAffinity: Type = 21;
    pub const ExtFunctionGetHighestNodeNumber: Type = 22;
    pub const ExtFunctionGetLogicalProcessorRelationship: Type = 23;
    pub const ExtFunctionAllocateContiguousMemorySpecifyCacheNode: Type = 24;
    pub const ExtFunctionFreeContiguousMemorySpecifyCache: Type = 25;
    pub const ExtFunctionSetPowerSettingNotificationGuids: Type = 26;
    pub const ExtFunctionInvokeAcpiMethod: Type = 27;
    pub const ExtFunctionGetRequestInfo: Type = 28;
    pub const ExtFunctionInitializeWorker: Type = 29;
    pub const ExtFunctionQueueWorkItem: Type = 30;
    pub const ExtFunctionFreeWorker: Type = 31;
    pub const ExtFunctionInitializeTimer: Type = 32;
    pub const ExtFunctionRequestTimer: Type = 33;
    pub const ExtFunctionFreeTimer: Type = 34;
    pub const ExtFunctionInitializeSListHead: Type = 35;
    pub const ExtFunctionInterlockedFlushSList: Type = 36;
    pub const ExtFunctionInterlockedPopEntrySList: Type = 37;
    pub const ExtFunctionInterlockedPushEntrySList: Type = 38;
    pub const ExtFunctionQueryDepthSList: Type = 39;
    pub const ExtFunctionGetActivityId: Type = 40;
    pub const ExtFunctionGetSystemPortNumber: Type = 41;
    pub const ExtFunctionGetDataInBufferMdl: Type = 42;
    pub const ExtFunctionGetDataInBufferSystemAddress: Type = 43;
    pub const ExtFunctionGetDataInBufferScatterGatherList: Type = 44;
    pub const ExtFunctionMarkDumpMemory: Type = 45;
    pub const ExtFunctionSetUnitAttributes: Type = 46;
    pub const ExtFunctionQueryPerformanceCounter: Type = 47;
    pub const ExtFunctionInitializePoFxPower: Type = 48;
    pub const ExtFunctionPoFxActivateComponent: Type = 49;
    pub const ExtFunctionPoFxIdleComponent: Type = 50;
    pub const ExtFunctionPoFxSetComponentLatency: Type = 51;
    pub const ExtFunctionPoFxSetComponentResidency: Type = 52;
    pub const ExtFunctionPoFxPowerControl: Type = 53;
    pub const ExtFunctionFlushDataBufferMdl: Type = 54;
    pub const ExtFunctionDeviceOperationAllowed: Type = 55;
    pub const ExtFunctionGetProcessorIndexFromNumber: Type = 56;
    pub const ExtFunctionPoFxSetIdleTimeout: Type = 57;
    pub const ExtFunctionMiniportEtwEvent2: Type = 58;
    pub const ExtFunctionMiniportEtwEvent4: Type = 59;
    pub const ExtFunctionMiniportEtwEvent8: Type = 60;
    pub const ExtFunctionCurrentOsInstallationUpgrade: Type = 61;
    pub const ExtFunctionRegistryReadAdapterKey: Type = 62;
    pub const ExtFunctionRegistryWriteAdapterKey: Type = 63;
    pub const ExtFunctionSetAdapterBusType: Type = 64;
    pub const ExtFunctionPoFxRegisterPerfStates: Type = 65;
    pub const ExtFunctionPoFxSetPerfState: Type = 66;
    pub const ExtFunctionGetD3ColdSupport: Type = 67;
    pub const ExtFunctionInitializeRpmb: Type = 68;
    pub const ExtFunctionAllocateHmb: Type = 69;
    pub const ExtFunctionFreeHmb: Type = 70;
    pub const ExtFunctionPropagateIrpExtension: Type = 71;
    pub const ExtFunctionInterlockedInsertHeadList: Type = 72;
    pub const ExtFunctionInterlockedInsertTailList: Type = 73;
    pub const ExtFunctionInterlockedRemoveHeadList: Type = 74;
    pub const ExtFunctionInitializeSpinlock: Type = 75;
    pub const ExtFunctionGetPfns: Type = 76;
    pub const ExtFunctionInitializeCryptoEngine: Type = 77;
    pub const ExtFunctionGetRequestCryptoInfo: Type = 78;
    pub const ExtFunctionMiniportTelemetry: Type = 79;
    pub const ExtFunctionUpdateAdapterMaxIO: Type = 80;
    pub const ExtFunctionDelayExecution: Type = 81;
    pub const ExtFunctionAllocateDmaMemory: Type = 82;
    pub const ExtFunctionFreeDmaMemory: Type = 83;
    pub const ExtFunctionUpdateAdapterMaxIOInfo: Type = 84;
    pub const ExtFunctionMiniportChannelEtwEvent2: Type = 85;
    pub const ExtFunctionMiniportChannelEtwEvent4: Type = 86;
    pub const ExtFunctionMiniportChannelEtwEvent8: Type = 87;
    pub const ExtFunctionInitializeHighResolutionTimer: Type = 88;
    pub const ExtFunctionRequestHighResolutionTimer: Type = 89;
    pub const ExtFunctionCancelHighResolutionTimer: Type = 90;
    pub const ExtFunctionFreeHighResolutionTimer: Type = 91;
    pub const ExtFunctionGetCurrentProcessorIndex: Type = 92;
    pub const ExtFunctionAcquireSpinLock: Type = 93;
    pub const ExtFunctionGetProcessorCount: Type = 94;
    pub const ExtFunctionCancelDpc: Type = 95;
    pub const ExtFunctionMiniportTelemetryEx: Type = 96;
    pub const ExtFunctionQueryConfiguration: Type = 97;
    pub const ExtFunctionLogHardwareError: Type = 98;
    pub const ExtFunctionInitializeEvent: Type = 99;
    pub const ExtFunctionWaitForEvent: Type = 100;
    pub const ExtFunctionSetEvent: Type = 101;
    pub const ExtFunctionDeviceReset: Type = 102;
    pub const ExtFunctionSetFeatureList: Type = 103;
    pub const ExtFunctionCaptureLiveDump: Type = 104;
    pub const ExtFunctionMiniportLogByteStream: Type = 105;
    pub const ExtFunctionQueryDpcWatchdogInformation: Type = 106;
    pub const ExtFunctionQueryTimerMinInterval: Type = 107;
    pub const ExtFunctionMaskPciMsixEntry: Type = 108;
    pub const ExtFunctionGetCurrentIrql: Type = 109;
    pub const ExtFunctionCreateSystemThread: Type = 110;
    pub const ExtFunctionSetPriorityThread: Type = 111;
    pub const ExtFunctionSetSystemGroupAffinityThread: Type = 112;
    pub const ExtFunctionRevertToUserGroupAffinityThread: Type = 113;
    pub const ExtFunctionDeviceResetEx: Type = 114;
    pub const ExtFunctionMiniportReportInternalData: Type = 115;
    pub const ExtFunctionGetMessageInterruptIDFromProcessorIndex: Type = 116;
    pub const ExtFunctionGetNodeAffinity2: Type = 117;
    pub const ExtFunctionEnableRegistryKeyNotification: Type = 118;
    pub const ExtFunctionPoFxRegisterPerfStatesEx: Type = 119;
}
pub use self::_STORPORT_FUNCTION_CODE::Type as STORPORT_FUNCTION_CODE;
pub type PSTORPORT_FUNCTION_CODE = *mut _STORPORT_FUNCTION_CODE::Type;
pub mod _SCSI_NOTIFICATION_TYPE {
    pub type Type = ::core::ffi::c_int;
    pub const RequestComplete: Type = 0;
    pub const NextRequest: Type = 1;
    pub const NextLuRequest: Type = 2;
    pub const ResetDetected: Type = 3;
    pub const _obsolete1: Type = 4;
    pub const _obsolete2: Type = 5;
    pub const RequestTimerCall: Type = 6;
    pub const BusChangeDetected: Type = 7;
    pub const WMIEvent: Type = 8;
    pub const WMIReregister: Type = 9;
    pub const LinkUp: Type = 10;
    pub const LinkDown: Type = 11;
    pub const QueryTickCount: Type = 12;
    pub const BufferOverrunDetected: Type = 13;
    pub const TraceNotification: Type = 14;
    pub const GetExtendedFunctionTable: Type = 15;
    pub const EnablePassiveInitialization: Type = 4096;
    pub const InitializeDpc: Type = 4097;
    pub const IssueDpc: Type = 4098;
    pub const AcquireSpinLock: Type = 4099;
    pub const ReleaseSpinLock: Type = 4100;
    pub const StateChangeDetectedCall: Type = 4101;
    pub const IoTargetRequestServiceTime: Type = 4102;
    pub const AsyncNotificationDetected: Type = 4103;
    pub const RequestDirectComplete: Type = 4104;
    pub const InitializeDpcWithContext: Type = 4105;
    pub const InitializeThreadedDpc: Type = 4106;
    pub const SetTargetProcessorDpc: Type = 4107;
    pub const MarkDeviceFailed: Type = 4108;
    pub const MarkDeviceFailedEx: Type = 4109;
    pub const TerminateSystemThread: Type = 4110;
}
pub use self::_SCSI_NOTIFICATION_TYPE::Type as SCSI_NOTIFICATION_TYPE;
pub type PSCSI_NOTIFICATION_TYPE = *mut _SCSI_NOTIFICATION_TYPE::Type;
pub type HW_FREE_ADAPTER_RESOURCES =
    ::core::option::Option<unsafe extern "C" fn(DeviceExtension: PVOID)>;
pub type PHW_FREE_ADAPTER_RESOURCES = HW_FREE_ADAPTER_RESOURCES;
pub type HW_PROCESS_SERVICE_REQUEST =
    ::core::option::Option<unsafe extern "C" fn(DeviceExtension: PVOID, Irp: PVOID)>;
pub type PHW_PROCESS_SERVICE_REQUEST = HW_PROCESS_SERVICE_REQUEST;
pub type HW_COMPLETE_SERVICE_IRP =
    ::core::option::Option<unsafe extern "C" fn(DeviceExtension: PVOID)>;
pub type PHW_COMPLETE_SERVICE_IRP = HW_COMPLETE_SERVICE_IRP;
pub type HW_INITIALIZE_TRACING =
    ::core::option::Option<unsafe extern "C" fn(Arg1: PVOID, Arg2: PVOID)>;
pub type PHW_INITIALIZE_TRACING = HW_INITIALIZE_TRACING;
pub type HW_CLEANUP_TRACING = ::core::option::Option<unsafe extern "C" fn(Arg1: PVOID)>;
pub type PHW_CLEANUP_TRACING = HW_CLEANUP_TRACING;
pub type VIRTUAL_HW_FIND_ADAPTER = ::core::option::Option<
    unsafe extern "C" fn(
        DeviceExtension: PVOID,
        HwContext: PVOID,
        BusInformation: PVOID,
        LowerDevice: PVOID,
        ArgumentString: PCHAR,
        ConfigInfo: PPORT_CONFIGURATION_INFORMATION,
        Again: PBOOLEAN,
    ) -> ULONG,
>;
pub type PVIRTUAL_HW_FIND_ADAPTER = VIRTUAL_HW_FIND_ADAPTER;
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _VIRTUAL_HW_INITIALIZATION_DATA {
    pub HwInitializationDataSize: ULONG,
    pub AdapterInterfaceType: INTERFACE_TYPE,
    pub HwInitialize: PHW_INITIALIZE,
    pub HwStartIo: PHW_STARTIO,
    pub HwInterrupt: PHW_INTERRUPT,
    pub HwFindAdapter: PVIRTUAL_HW_FIND_ADAPTER,
    pub HwResetBus: PHW_RESET_BUS,
    pub HwDmaStarted: PHW_DMA_STARTED,
    pub HwAdapterState: PHW_ADAPTER_STATE,
    pub DeviceExtensionSize: ULONG,
    pub SpecificLuExtensionSize: ULONG,
    pub SrbExtensionSize: ULONG,
    pub NumberOfAccessRanges: ULONG,
    pub Reserved: PVOID,
    pub MapBuffers: UCHAR,
    pub NeedPhysicalAddresses: BOOLEAN,
    pub TaggedQueuing: BOOLEAN,
    pub AutoRequestSense: BOOLEAN,
    pub MultipleRequestPerLu: BOOLEAN,
    pub ReceiveEvent: BOOLEAN,
    pub VendorIdLength: USHORT,
    pub VendorId: PVOID,
    pub __bindgen_anon_1: _VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1,
    pub DeviceIdLength: USHORT,
    pub DeviceId: PVOID,
    pub HwAdapterControl: PHW_ADAPTER_CONTROL,
    pub HwBuildIo: PHW_BUILDIO,
    pub HwFreeAdapterResources: PHW_FREE_ADAPTER_RESOURCES,
    pub HwProcessServiceRequest: PHW_PROCESS_SERVICE_REQUEST,
    pub HwCompleteServiceIrp: PHW_COMPLETE_SERVICE_IRP,
    pub HwInitializeTracing: PHW_INITIALIZE_TRACING,
    pub HwCleanupTracing: PHW_CLEANUP_TRACING,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1 {
    pub ReservedUshort: USHORT,
    pub PortVersionFlags: USHORT,
}
impl Default for _VIRTUAL_HW_INITIALIZATION_DATA__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _VIRTUAL_HW_INITIALIZATION_DATA {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type VIRTUAL_HW_INITIALIZATION_DATA = _VIRTUAL_HW_INITIALIZATION_DATA;
pub type PVIRTUAL_HW_INITIALIZATION_DATA = *mut _VIRTUAL_HW_INITIALIZATION_DATA;
#[repr(C)]
#[derive(Copy, Clone)]
pub struct _HW_INITIALIZATION_DATA {
    pub HwInitializationDataSize: ULONG,
    pub AdapterInterfaceType: INTERFACE_TYPE,
    pub HwInitialize: PHW_INITIALIZE,
    pub HwStartIo: PHW_STARTIO,
    pub HwInterrupt: PHW_INTERRUPT,
    pub HwFindAdapter: PVOID,
    pub HwResetBus: PHW_RESET_BUS,
    pub HwDmaStarted: PHW_DMA_STARTED,
    pub HwAdapterState: PHW_ADAPTER_STATE,
    pub DeviceExtensionSize: ULONG,
    pub SpecificLuExtensionSize: ULONG,
    pub SrbExtensionSize: ULONG,
    pub NumberOfAccessRanges: ULONG,
    pub Reserved: PVOID,
    pub MapBuffers: UCHAR,
    pub NeedPhysicalAddresses: BOOLEAN,
    pub TaggedQueuing: BOOLEAN,
    pub AutoRequestSense: BOOLEAN,
    pub MultipleRequestPerLu: BOOLEAN,
    pub ReceiveEvent: BOOLEAN,
    pub VendorIdLength: USHORT,
    pub VendorId: PVOID,
    pub __bindgen_anon_1: _HW_INITIALIZATION_DATA__bindgen_ty_1,
    pub DeviceIdLength: USHORT,
    pub DeviceId: PVOID,
    pub HwAdapterControl: PHW_ADAPTER_CONTROL,
    pub HwBuildIo: PHW_BUILDIO,
    pub HwFreeAdapterResources: PHW_FREE_ADAPTER_RESOURCES,
    pub HwProcessServiceRequest: PHW_PROCESS_SERVICE_REQUEST,
    pub HwCompleteServiceIrp: PHW_COMPLETE_SERVICE_IRP,
    pub HwInitializeTracing: PHW_INITIALIZE_TRACING,
    pub HwCleanupTracing: PHW_CLEANUP_TRACING,
    pub HwTracingEnabled: PHW_TRACING_ENABLED,
    pub FeatureSupport: ULONG,
    pub SrbTypeFlags: ULONG,
    pub AddressTypeFlags: ULONG,
    pub Reserved1: ULONG,
    pub HwUnitControl: PHW_UNIT_CONTROL,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union _HW_INITIALIZATION_DATA__bindgen_ty_1 {
    pub ReservedUshort: USHORT,
    pub PortVersionFlags: USHORT,
}
impl Default for _HW_INITIALIZATION_DATA__bindgen_ty_1 {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl Default for _HW_INITIALIZATION_DATA {
    fn default() -> Self {
        let mut s = ::core::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::core::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type HW_INITIALIZATION_DATA = _HW_INITIALIZATION_DATA;
pub type PHW_INITIALIZATION_DATA = *mut _HW_INITIALIZATION_DATA;
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct _IORING_OBJECT {
    pub _address: u8,
}

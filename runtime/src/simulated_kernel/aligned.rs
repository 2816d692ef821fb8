/// A value at an address that is a multiple of 16.
///
/// Microsoft's headers align an `IRP` and a `DEVICE_OBJECT` to 16. The types of `windows-sys` are
/// aligned to 8, and its `DEVICE_OBJECT` lacks the padding of the larger alignment.
#[repr(C, align(16))]
pub(crate) struct Aligned<T>(pub(crate) T);

#[cfg(target_pointer_width = "64")]
const _: () = {
    use crate::raw::{DEVICE_OBJECT, IRP};
    assert!(size_of::<Aligned<DEVICE_OBJECT>>() == 336);
    assert!(size_of::<Aligned<IRP>>() == 208);
};

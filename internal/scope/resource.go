package scope

import "go/types"

// IsResource reports whether objects of type t are resources of Kubernetes, which
// are data whatever methods they have: *t implements runtime.Object. It has
// DeepCopyObject, and that returns a runtime.Object.
func IsResource(t types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "DeepCopyObject")
	fn, ok := obj.(*types.Func)
	if !ok || fn.Signature().Params().Len() != 0 || fn.Signature().Results().Len() != 1 {
		return false
	}
	named, ok := types.Unalias(fn.Signature().Results().At(0).Type()).(*types.Named)
	return ok && named.Obj().Name() == "Object" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "k8s.io/apimachinery/pkg/runtime"
}

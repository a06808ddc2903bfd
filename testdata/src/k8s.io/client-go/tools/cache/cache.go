// Package cache stands in for the library.
package cache

type (
	KeyFunc       func(obj any) (string, error)
	IndexFunc     func(obj any) ([]string, error)
	TransformFunc func(any) (any, error)
)

type ResourceEventHandler interface {
	OnAdd(obj any, isInInitialList bool)
	OnUpdate(oldObj, newObj any)
	OnDelete(obj any)
}

type ResourceEventHandlerFuncs struct {
	AddFunc    func(obj any)
	UpdateFunc func(oldObj, newObj any)
	DeleteFunc func(obj any)
}

func (r ResourceEventHandlerFuncs) OnAdd(obj any, isInInitialList bool) {}
func (r ResourceEventHandlerFuncs) OnUpdate(oldObj, newObj any)         {}
func (r ResourceEventHandlerFuncs) OnDelete(obj any)                    {}

type SharedIndexInformer interface {
	AddEventHandler(handler ResourceEventHandler) (any, error)
	SetTransform(handler TransformFunc) error
}

// Package types is a stub.
package types

type Registry struct{ names map[string]bool }

func NewRegistry(messages ...any) (*Registry, error) {
	return &Registry{names: make(map[string]bool)}, nil
}

func (r *Registry) RegisterType(names ...string) error {
	for _, name := range names {
		r.names[name] = true
	}
	return nil
}

func (r *Registry) NativeToValue(v any) any { return v }

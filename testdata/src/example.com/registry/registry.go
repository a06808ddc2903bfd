// Package registry stands in for a library of which options speak.
package registry

type Registry struct{}

func New() *Registry                { return &Registry{} }
func (r *Registry) Put(name string) {}
func (r *Registry) Get(name string) {}
func Replace()                      {}

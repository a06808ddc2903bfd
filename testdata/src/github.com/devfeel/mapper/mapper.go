// Package mapper stands in for the library.
package mapper

type IMapper interface {
	Mapper(fromObj, toObj any) error
	AutoMapper(fromObj, toObj any) error
	Register(obj any) error
}

type Option func(*Setting)

type Setting struct{}

func NewMapper(opts ...Option) IMapper { return nil }

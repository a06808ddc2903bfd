// Package iface has the interface between handlers and what they call.
package iface

type Settings interface {
	Save(name string)
	SaveAll(host, user string)
	Bind(names ...string) error
	Load() string
}

// Package iface has the interface between handlers and what they call.
package iface

type Settings interface {
	Save(name string)
	Load() string
}

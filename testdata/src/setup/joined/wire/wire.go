// Package wire makes one of the other, and serves no requests.
package wire

import (
	"setup/joined/iface"
	"setup/joined/impl"
)

func New() iface.Settings { return &impl.Viper{} }

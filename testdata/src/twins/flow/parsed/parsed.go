// Package parsed is given texts, and uses what they say, or what has their name.
package parsed

import (
	"net"
	"net/mail"
	"net/netip"
	"os"
	"time"

	"github.com/go-playground/validator/v10"
)

func Near(ip string) error {
	v := validator.New() // report
	return v.Var(net.ParseIP(ip), "ip")
}

func Addr(ip string) error {
	v := validator.New() // report
	a, err := netip.ParseAddr(ip)
	if err != nil {
		return err
	}
	return v.Var(a, "required")
}

func Sender(from string) error {
	a, err := mail.ParseAddress(from)
	if err != nil {
		return err
	}
	return validator.New().Struct(a) // report
}

func Day(text string) error {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return err
	}
	return validator.New().Var(t, "required") // report
}

// What has the name.

func Hosts(name string) error {
	hosts, err := net.LookupHost(name)
	if err != nil {
		return err
	}
	return validator.New().Var(hosts, "required") // silent
}

func Load(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return validator.New().Var(data, "required") // silent
}

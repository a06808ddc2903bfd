// Package svc has an interface.
package svc

type Checker interface{ Check() error }

// Package rest stands in for the library.
package rest

type Config struct{ Host string }

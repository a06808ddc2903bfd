// Package store has a generic interface, and calls it for every request.
package store

import "github.com/gin-gonic/gin"

type Store[T any] interface{ Warm() error }

type API[T any] struct{ s Store[T] }

func New[T any](s Store[T]) *API[T] { return &API[T]{s: s} }

func (a *API[T]) Get(c *gin.Context) { _ = a.s.Warm() }

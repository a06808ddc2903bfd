// Package main has no request: the service runs once.
package main

import (
	"crosspkg/joins/repo"
	"crosspkg/joins/svc"
)

func main() { _ = svc.New(&repo.Repo{}).Do() }

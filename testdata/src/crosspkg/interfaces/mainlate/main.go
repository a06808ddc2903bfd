// Package main imports a package that has reported the build already.
package main

import "crosspkg/interfaces/late"

func main() { late.Serve(nil) }

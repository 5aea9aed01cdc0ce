@main enum RemovalWorker { static func main() {} }
